import { Hono } from 'hono'
import { AppError } from '../../../domain/errors.ts'
import {
  ChannelOrderRequest,
  EmblemRequest,
  PauseRequest,
  ProfileAnswer,
  ProfileRequest,
} from '../../../protocol/wire/profile.ts'
import { QuestionnaireAnswer, QuestionnaireRequest } from '../../../protocol/wire/questionnaire.ts'
import type { Deps } from '../../deps.ts'
import { BODY, describe, json, type OrganizationEnv } from '../../http/index.ts'
import { withDuty } from '../sessions/index.ts'
import { orderChannels, pauseChannel, removeChannel } from './channels.ts'
import { drawEmblem } from './emblem.ts'
import { readProfile, saveEmblem, saveProfile } from './profile.ts'
import { addQuestionnaire } from './questionnaires.ts'

const errors = ['invalid', 'unauthenticated', 'not_allowed', 'conflict'] as const

/** Routes below /api/staff for administrators: the office's profile, emblem and questionnaires. */
export function administrationRoutes(deps: Deps) {
  const { db } = deps
  const administrator = withDuty(deps, 'administer')
  return new Hono<OrganizationEnv>()
    .get(
      '/profile',
      describe({
        summary: 'The stored profile and its version',
        answer: ProfileAnswer,
        errors: ['unauthenticated', 'not_allowed'],
        tag: 'staff',
      }),
      administrator,
      async (c) => {
        return c.json(await readProfile(deps, c.var.staff.organizationId))
      },
    )
    .put(
      '/profile',
      describe({ summary: 'Replaces the profile', answer: ProfileAnswer, errors, tag: 'staff' }),
      administrator,
      json(ProfileRequest, BODY.profile),
      async (c) => {
        return c.json(await saveProfile(deps, c.var.staff.organizationId, c.req.valid('json')))
      },
    )
    .put(
      '/profile/emblem',
      describe({ summary: "Replaces the office's emblem", answer: ProfileAnswer, errors, tag: 'staff' }),
      administrator,
      json(EmblemRequest, BODY.emblem),
      async (c) => {
        const { version, png } = c.req.valid('json')
        return c.json(await saveEmblem(deps, c.var.staff.organizationId, version, png))
      },
    )
    .post(
      '/questionnaires',
      describe({
        summary: "Stores a new version of a channel's questionnaire; a director signs it in",
        answer: QuestionnaireAnswer,
        errors: [...errors, 'too_many'],
        tag: 'staff',
      }),
      administrator,
      json(QuestionnaireRequest, BODY.questionnaire),
      async (c) => {
        return c.json(await addQuestionnaire(db, c.var.staff.organizationId, c.req.valid('json')))
      },
    )
    .route('/', channelRoutes(deps))
}

/** Routes for the list of channels. A director may also close a channel for a while, or open it again. */
function channelRoutes(deps: Deps) {
  const { db } = deps
  const administrator = withDuty(deps, 'administer')
  return new Hono<OrganizationEnv>()
    .put(
      '/channels',
      describe({ summary: 'Puts the channels in another order', errors, tag: 'staff' }),
      administrator,
      json(ChannelOrderRequest, BODY.small),
      async (c) => {
        await orderChannels(db, c.var.staff.organizationId, c.req.valid('json').channels)
        return c.body(null, 204)
      },
    )
    .put(
      '/channels/:id/pause',
      describe({
        summary: 'Closes a channel to new reports for a while, or opens it again',
        errors: ['invalid', 'unauthenticated', 'not_allowed', 'not_found'],
        tag: 'staff',
      }),
      withDuty(deps, 'lead'),
      json(PauseRequest, BODY.small),
      async (c) => {
        await pauseChannel(db, c.var.staff.organizationId, c.req.param('id'), c.req.valid('json').paused)
        return c.body(null, 204)
      },
    )
    .delete(
      '/channels/:id',
      describe({
        summary: 'Removes a channel that never had a key',
        errors: ['unauthenticated', 'not_allowed', 'not_found', 'conflict'],
        tag: 'staff',
      }),
      administrator,
      async (c) => {
        await removeChannel(db, c.var.staff.organizationId, c.req.param('id'))
        return c.body(null, 204)
      },
    )
}

/** The emblem, for everybody. Its address contains its hash, so a browser may cache it for ever. */
export function emblemRoutes() {
  return new Hono<OrganizationEnv>().get(
    '/emblem.png',
    describe({ summary: "The office's emblem", type: 'image/png', tag: 'public' }),
    (c) => {
      const found = drawEmblem(c.var.organization.profile, c.req.query('v'))
      if (!found) throw new AppError('not_found', 'no emblem')
      const caching = found.exact ? 'public, max-age=31536000, immutable' : 'no-cache'
      return c.body(found.bytes, 200, { 'Content-Type': 'image/png', 'Cache-Control': caching })
    },
  )
}

import { useEffect, useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { formatList } from '../../../locales/format.ts'
import { RequestError, request } from '../../device/api.ts'
import { totpAt } from '../../device/staff/totp.ts'
import { ROLES } from '../../domain/names/roles.ts'
import { Button, Card, IconPerson, useT } from '../../ui/index.ts'
import { useAction } from '../base/action.ts'
import type { ConsoleWords } from '../base/words.ts'
import { LoginFailure } from './LoginFailure.tsx'
import { enter, lastUserName, reopen } from './session.ts'
import { session } from './state.ts'

const Person = z.object({
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  username: z.string(),
  password: z.string(),
  deviceCode: z.array(z.string()),
  totpSecret: z.string(),
})
type Person = z.infer<typeof Person>

const STEP = 30_000

/** In a demonstration everybody's secrets are public: one button per person, through the real log-in. */
export function DemoPeople() {
  const t = useT<ConsoleWords>()
  const [people, setPeople] = useState<readonly Person[]>([])
  const [busy, setBusy] = useState<string | null>(null)
  const action = useAction()
  useEffect(() => {
    request({ path: '/api/demo/people', answer: z.array(Person) }).then(setPeople, () => setPeople([]))
  }, [])
  if (people.length === 0) return null

  async function pick(person: Person) {
    setBusy(person.username)
    const same = session.value.step === 'locked' && person.username === lastUserName()
    await action.run(() => (same ? reopen(person.password) : enterAs(person)))
    setBusy(null)
  }
  return (
    <Card title={t('demo.title')} icon={<IconPerson />}>
      <p>{t('demo.text')}</p>
      {action.state.step === 'failed' && <LoginFailure error={action.state.error} />}
      <ul class="demo-people">
        {people.map((person) => (
          <li key={person.username}>
            <Button wide busy={busy === person.username} onClick={() => pick(person)}>
              <span>
                {person.name}
                <span class="demo-role">
                  {formatList(
                    person.roles.map((role) => t(`role.${role}`)),
                    t.language,
                  )}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Each code works once: somebody who logged in a moment ago uses the next one, as if the clock were ahead. */
async function enterAs({ username, password, deviceCode, totpSecret }: Person): Promise<void> {
  const entry = { name: username, password, words: deviceCode, keep: false }
  const now = Date.now()
  try {
    await enter({ ...entry, totp: await totpAt(totpSecret, now) }, () => {})
  } catch (error) {
    if (!(error instanceof RequestError && error.code === 'unauthenticated')) throw error
    await enter({ ...entry, totp: await totpAt(totpSecret, now + STEP) }, () => {})
  }
}

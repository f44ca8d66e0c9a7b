// V17 contents of entries in both versions: what an opened entry may hold, and what every reader refuses.

import { toBase64 } from '../../src/protocol/encoding/bytes.ts'
import { signAct } from '../../src/protocol/entries/act.ts'
import { caseId, channel, organization, staffKeys } from './office.mjs'
import { seed } from './seeded.mjs'

const hash = (name) => toBase64(seed(name))
const mark = hash('mark')
const written = { time: '09:05', waitsFor: 'team', mark }
const after = { reporter: hash('entry 0'), office: hash('office 3') }
const proposal = signAct(staffKeys[2], {
  ...{ organization, channel, caseId },
  act: 'false_report',
  subject: '',
  author: 2,
  day: '2026-02-10',
  serial: 3,
  previous: hash('internal 4'),
  seen: hash('entry 0'),
  refers: [],
}).signed

const moved = { from: 'review', to: 'routing', outcome: null, passedTo: null, text: 'Kabar.', answer: false }
const stage = { v: 2, kind: 'stage', ...moved, act: null, proposal: null, ...written }
const decided = { ...stage, to: 'closed', outcome: 'false_report', act: hash('act'), proposal, waitsFor: 'nobody' }
const assignment = { v: 2, kind: 'assignment', staff: [3, 5], lead: 5, reason: 'Ahlinya.', after, ...written }
const disclosure = {
  v: 2,
  kind: 'disclosure',
  granted: true,
  request: hash('internal 5'),
  requester: 3,
  role: 'investigator',
  version: 1,
  purpose: 'protect',
  lastDay: '2026-02-24',
  text: 'Agar dapat dilindungi.',
  act: hash('act'),
  ...written,
}
const request = {
  v: 2,
  kind: 'request',
  about: 'opening',
  version: 1,
  purpose: 'protect',
  needed: 'Nama dan nomor telepon.',
  text: 'Pelapor dimutasi.',
  replaces: null,
  after,
  ...written,
  waitsFor: 'custodian',
}
const askedBack = {
  v: 2,
  kind: 'request',
  about: 'question',
  request: hash('internal 5'),
  text: 'Mengapa?',
  after,
  ...written,
}
const work = { v: 1, kind: 'work', text: 'Catatan.', after, ...written }

const sanction = {
  ...work,
  work: 'sanction_proposal',
  cause: 'retaliation',
  against: 'Kepala bidang, Dinas Pertanian',
  basis: 'PP 94/2021 pasal 5',
  act: hash('act'),
}
const refusal = { form: 'Bantuan hukum', decision: 'refused', to: '', text: 'Ada di LPSK.' }
const referred = { form: 'Rumah aman', decision: 'referred', to: 'LPSK', text: '' }
const granted = { form: 'Kerahasiaan identitas', decision: 'granted', to: '', text: '' }
const asked = hash('letter 2')
const decisions = [granted, referred, refusal]
const answered = { v: 2, kind: 'protection', about: asked, decisions, text: 'Kabar.', answer: false, ...written }
const procedure = { ...work, work: 'protection', about: asked }
const measures = { responsible: 'Irban II', due: '2026-02-20', done: false, updates: null }
const measure = { ...procedure, step: 'measure', ...measures }
const checkedIn = { v: 2, kind: 'message', text: 'Kabar.', checkIn: { about: hash('office 5'), state: 'help' } }

const claim = { v: 3, kind: 'message', text: '', claim: 'reward' }
const reward = { ...work, work: 'reward' }

/** V17: contents of version 1 and 2. */
export function contents() {
  const good = [
    ['a message of version 1', 'office', { v: 1, kind: 'message', text: 'Kabar.', answer: true, mark }],
    ['a message', 'office', { v: 2, kind: 'message', text: 'Kabar.', answer: true, ...written }],
    [
      'a question',
      'office',
      { v: 2, kind: 'question', text: 'Kapan?', answer: false, ...written, waitsFor: 'reporter' },
    ],
    ['a move of version 1', 'office', { v: 1, kind: 'stage', ...moved, mark }],
    ['a move', 'office', stage],
    ['a false report', 'office', decided],
    ['a type', 'office', { v: 2, kind: 'classification', type: 'korupsi', act: hash('act'), ...written }],
    [
      'a discard',
      'office',
      { v: 2, kind: 'discard', text: 'Iklan.', act: hash('act'), ...written, waitsFor: 'nobody' },
    ],
    ['a take-back', 'office', { v: 2, kind: 'take_back', text: 'Keliru.', act: hash('act'), ...written }],
    ['a granted request for an identity', 'office', disclosure],
    ['a refused one', 'office', { ...disclosure, granted: false, lastDay: null }],
    ['a request for an identity', 'internal', request],
    ['a request that takes the place of another', 'internal', { ...request, replaces: hash('internal 5') }],
    ['a question of the custodian', 'internal', askedBack],
    ['an assignment of version 1', 'internal', { v: 1, kind: 'assignment', staff: [3], reason: '', mark }],
    ['an assignment', 'internal', assignment],
    ['an assignment to nobody', 'internal', { ...assignment, staff: [], lead: null }],
    ['a note of version 1', 'internal', { v: 1, kind: 'note', text: 'Catatan.', mark }],
    ['a note', 'internal', { ...work, work: 'note' }],
    ['a note before the office wrote', 'internal', { ...work, work: 'note', after: { ...after, office: null } }],
    ['a reason', 'internal', { ...work, work: 'reason', move: hash('office 3'), other: null }],
    ['a reason with another case', 'internal', { ...work, work: 'reason', move: hash('office 3'), other: 'K7QM4T2X' }],
    ['a proposal', 'internal', { ...work, work: 'proposal', act: hash('act') }],
    ['a mark of what was read', 'internal', { ...work, work: 'read', upTo: hash('letter 2') }],
    ['a proposed sanction', 'internal', sanction],
    ['a proposed sanction without a legal basis', 'internal', { ...sanction, cause: 'false_report', basis: '' }],
    ['the second signature under it', 'internal', { ...work, work: 'sanction', act: hash('act'), proposal }],
    ['an answer about protection', 'office', answered],
    ['an answer about protection without a decision', 'office', { ...answered, decisions: [], answer: true }],
    ['a question how the reporter is', 'office', { v: 2, kind: 'check_in', text: 'Apa kabar?', ...written }],
    ['an assessment', 'internal', { ...procedure, step: 'assess' }],
    ['a measure', 'internal', measure],
    ['a measure that is done', 'internal', { ...measure, done: true, updates: hash('internal 5') }],
    ['the end of a procedure', 'internal', { ...procedure, step: 'end' }],
    ['a claim for a reward', 'reporter', claim],
    ['an identity card that was shown', 'internal', { ...reward, step: 'identified', text: '' }],
    ['a proposed reward', 'internal', { ...reward, step: 'proposed', amount: 'Rp5.000.000' }],
    ['a granted reward', 'internal', { ...reward, step: 'granted', amount: 'Rp5.000.000' }],
    ['a refused reward', 'internal', { ...reward, step: 'refused', amount: '' }],
    ['an answer of the reporter to that question', 'reporter', checkedIn],
    ['the same without a text', 'reporter', { ...checkedIn, text: '' }],
    ['a letter', 'reporter', { v: 1, kind: 'message', text: 'Kabar.' }],
    [
      'a report of retaliation',
      'reporter',
      { v: 2, kind: 'protection_request', about: 'retaliation', forms: [], text: 'x', from: '', since: '', files: [] },
    ],
  ]
  const refused = [
    ['a version that does not exist', 'office', { ...stage, v: 3 }],
    ['a move of version 1 with a time', 'office', { v: 1, kind: 'stage', ...moved, time: '09:05', mark }],
    ['no time', 'office', without(stage, 'time')],
    ['a time with seconds', 'office', { ...stage, time: '09:05:30' }],
    ['a time that no clock shows', 'office', { ...stage, time: '24:00' }],
    ['nobody who acts', 'office', without(stage, 'waitsFor')],
    ['an unknown role that acts', 'office', { ...stage, waitsFor: 'operator' }],
    ['a proposal that is not an act', 'office', { ...decided, proposal: hash('act') }],
    ['a proposal with something more', 'office', { ...decided, proposal: { ...proposal, text: 'x' } }],
    ['a proposal longer than any act', 'office', { ...decided, proposal: { ...proposal, act: 'A'.repeat(1604) } }],
    ['a decision of version 1', 'office', { ...disclosure, v: 1 }],
    ['a grant without a last day', 'office', { ...disclosure, lastDay: null }],
    ['a refusal with a last day', 'office', { ...disclosure, granted: false }],
    ['a grant to no role that reads cases', 'office', { ...disclosure, role: 'custodian' }],
    ['a decision without a sentence', 'office', { ...disclosure, text: '' }],
    ['a decision about no version', 'office', { ...disclosure, version: 0 }],
    ['a decision for an unknown purpose', 'office', { ...disclosure, purpose: 'curiosity' }],
    ['a request without a reason', 'internal', { ...request, text: '' }],
    ['a request of version 1', 'internal', { ...request, v: 1 }],
    ['a request about something else', 'internal', { ...request, about: 'closing' }],
    ['a question about no request', 'internal', without(askedBack, 'request')],
    ['an internal entry in the chain of the reporter', 'office', { ...work, work: 'note' }],
    ['work without a name', 'internal', work],
    ['work of an unknown name', 'internal', { ...work, work: 'rumour' }],
    ['a note with a move', 'internal', { ...work, work: 'note', move: hash('office 3') }],
    ['a mark without what was read', 'internal', { ...work, work: 'read' }],
    ['a reason without a move', 'internal', { ...work, work: 'reason', other: null }],
    ['another case with nine characters', 'internal', { ...work, work: 'reason', move: mark, other: 'K7QM4T2XX' }],
    ['a note that follows no report', 'internal', { ...work, work: 'note', after: { ...after, reporter: null } }],
    ['a claim for something else', 'reporter', { ...claim, claim: 'leave' }],
    ['a granted reward of nothing', 'internal', { ...reward, step: 'granted', amount: '' }],
    ['a refused reward with an amount', 'internal', { ...reward, step: 'refused', amount: 'Rp1' }],
    ['a step of a reward that does not exist', 'internal', { ...reward, step: 'paid', amount: '' }],
    ['a sanction against nobody', 'internal', { ...sanction, against: '' }],
    ['a sanction for another cause', 'internal', { ...sanction, cause: 'rudeness' }],
    [
      'a second signature without the first',
      'internal',
      { ...work, work: 'sanction', act: hash('act'), proposal: null },
    ],
    ['a note of version 2', 'internal', { ...work, v: 2, work: 'note' }],
    ['an assignment without a lead', 'internal', without(assignment, 'lead')],
    ['an assignment that follows nothing', 'internal', without(assignment, 'after')],
    ['an answer about protection of version 1', 'office', { ...answered, v: 1 }],
    ['a refusal without a reason', 'office', { ...answered, decisions: [{ ...refusal, text: '' }] }],
    ['a referral to nobody', 'office', { ...answered, decisions: [{ ...referred, to: '' }] }],
    ['a refusal that names a body', 'office', { ...answered, decisions: [{ ...refusal, to: 'LPSK' }] }],
    ['a decision that does not exist', 'office', { ...answered, decisions: [{ ...refusal, decision: 'later' }] }],
    ['a decision about nothing', 'office', { ...answered, decisions: [{ ...refusal, form: '' }] }],
    ['more decisions than forms', 'office', { ...answered, decisions: Array(21).fill(refusal) }],
    ['an empty question', 'office', { v: 2, kind: 'check_in', text: '', ...written }],
    ['a procedure without a step', 'internal', procedure],
    ['a procedure with an unknown step', 'internal', { ...procedure, step: 'wait' }],
    ['a procedure about no request', 'internal', without({ ...procedure, step: 'assess' }, 'about')],
    ['a measure on a day that does not exist', 'internal', { ...measure, due: '2026-02-31' }],
    ['a measure without words', 'internal', { ...measure, text: '' }],
    ['an end without a reason', 'internal', { ...procedure, step: 'end', text: '' }],
    ['an assessment with a due day', 'internal', { ...procedure, step: 'assess', due: '2026-02-20' }],
    [
      'an answer of an unknown state',
      'reporter',
      { ...checkedIn, checkIn: { about: hash('office 5'), state: 'calm' } },
    ],
    ['an answer to nothing', 'reporter', { ...checkedIn, checkIn: { state: 'fine' } }],
    ['an answer of version 1', 'reporter', { ...checkedIn, v: 1 }],
    ['a letter of version 2', 'reporter', { v: 2, kind: 'message', text: 'Kabar.' }],
  ]
  const named = ([name, chain, content]) => ({ name, chain, content })
  return { good: good.map(named), refused: refused.map(named) }
}

function without(content, member) {
  const { [member]: _, ...rest } = content
  return rest
}

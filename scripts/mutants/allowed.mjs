// Changes that no test can notice, because they have no effect: the file, the reason why, and the change as
// `npm run mutants` prints it. An excuse that is not needed fails the run.
const same = (file, why, line, changes) => changes.map((change) => ({ file, why, what: `${line} | ${change}` }))

const SHARE = 'const step = SHARE_STEPS.find((one) => least * one >= CASES_IN_A_STEP - 1e-9)'
const MEDIAN = 'const median = closedAtLeast >= MEDIAN_FROM && medianDays !== null ? Math.round(medianDays / 7) : null'
const RENEWED = 'if (closedAtLeast < (known?.closedAtMost ?? 0) + MEAN_FROM || meanDays === null) return known'
const DAY = 'const DAY = 86_400_000'
const LETTER = 'return kind && day !== undefined ? { kind, day } : null'
const ORDER = '.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),'

const FREE = 'A row above it allows the same, and the first one counts.'
const ANOTHER = 'No row demands a paper of this name.'
const NEVER = 'The value after ?? is never used; only the types require it.'
const FIVES = 'Published counts are multiples of 5, so the number in between is never reached.'

export const ALLOWED = [
  ...same(
    'names/day',
    'Days are whole numbers of 24 hours in UTC: there is nothing to round.',
    'return Math.round((Date.parse(to) - Date.parse(from)) / DAY)',
    ['round → floor', 'round → ceil'],
  ),
  ...same('names/day', 'Over all the years that a day may have, a millisecond more or less is rounded away.', DAY, [
    '86_400_000 → 86400001',
    '86_400_000 → 86399999',
  ]),
  ...same('letters', 'Kind and day are known together or not at all.', LETTER, ['&& → ||']),
  ...same(
    'stages',
    ANOTHER,
    "const PAPERS: readonly Demand[] = ['review_sheet', 'examination_report', 'recommendation'] satisfies Paper[]",
    ["nothing → , 'another'"],
  ),
  ...same('stages', FREE, "{ from: ['routing'], to: 'review', by: ['director'], demands: ['reason'] },", [
    "nothing → , 'received'",
    "nothing → , 'closed'",
    "nothing → , 'archived'",
  ]),
  ...same('stages', FREE, "{ from: ['reporting'], to: 'investigation', by: ['director'], demands: ['reason'] },", [
    "nothing → , 'routing'",
    "nothing → , 'follow_up'",
  ]),
  ...same('stages', FREE, "{ from: ['follow_up'], to: 'investigation', by: ['director'], demands: ['reason'] },", [
    "nothing → , 'routing'",
    "nothing → , 'reporting'",
  ]),
  ...same(
    'stages',
    FREE,
    "{ from: open, to: 'closed', by: ['reviewer', 'director'], outcomes: ['out_of_scope'], demands: ['body'] },",
    ["nothing → , 'incomplete'"],
  ),
  ...same(
    'stages',
    FREE,
    "{ from: open, to: 'closed', by: ['reviewer', 'director'], outcomes: ['duplicate'], demands: ['other_case'] },",
    ["nothing → , 'incomplete'", "nothing → , 'out_of_scope'"],
  ),
  ...same(
    'stages',
    FREE,
    "{ from: open, to: 'closed', by: ['reviewer', 'director'], outcomes: ['withdrawn'], demands: ['withdrawal'] },",
    ["nothing → , 'incomplete'", "nothing → , 'out_of_scope'", "nothing → , 'duplicate'"],
  ),
  ...same('stages', FREE, "outcomes: ['substantiated', 'unsubstantiated'],", [
    "nothing → , 'incomplete'",
    "nothing → , 'out_of_scope'",
    "nothing → , 'duplicate'",
    "nothing → , 'withdrawn'",
  ]),
  ...same('stages', FREE, "outcomes: ['false_report'],", [
    "nothing → , 'incomplete'",
    "nothing → , 'out_of_scope'",
    "nothing → , 'duplicate'",
    "nothing → , 'withdrawn'",
  ]),
  ...same(
    'stages',
    FREE,
    "{ from: ['closed'], to: 'review', by: ['reviewer', 'director'], ended: REVIEWER_OUTCOMES, demands: ['reason'] },",
    [
      "nothing → , 'received'",
      "nothing → , 'review'",
      "nothing → , 'routing'",
      "nothing → , 'clarification'",
      "nothing → , 'investigation'",
      "nothing → , 'reporting'",
      "nothing → , 'follow_up'",
      ", 'director' → nothing",
    ],
  ),
  ...same('stages', FREE, "{ from: ['closed'], to: 'review', by: ['director'], demands: ['reason'] },", [
    "nothing → , 'received'",
    "nothing → , 'routing'",
    "nothing → , 'archived'",
  ]),
  ...same('stages', FREE, "{ from: ['archived'], to: 'review', by: ['director'], demands: ['reason'] },", [
    "nothing → , 'received'",
    "nothing → , 'routing'",
    "nothing → , 'closed'",
  ]),
  ...same('stages', FREE, "{ from: ['received'], to: 'review', by: ['reviewer', 'director'] },", [
    "nothing → , 'closed'",
  ]),
  ...same('stages', FREE, "{ from: ['closed'], to: 'review', by: ['reviewer', 'director'] },", [
    "nothing → , 'received'",
  ]),
  ...same('stages', FREE, "{ from: ['archived'], to: 'review', by: ['director'] },", [
    "nothing → , 'received'",
    "nothing → , 'closed'",
  ]),
  ...same(
    'stages',
    FREE,
    "{ from: ['review', 'reporting', 'follow_up'], to: 'closed', by: ['director'], outcomes: OUTCOMES },",
    [
      "OUTCOMES → (OUTCOMES).filter((one) => one !== 'incomplete')",
      "OUTCOMES → (OUTCOMES).filter((one) => one !== 'out_of_scope')",
      "OUTCOMES → (OUTCOMES).filter((one) => one !== 'duplicate')",
      "OUTCOMES → (OUTCOMES).filter((one) => one !== 'withdrawn')",
    ],
  ),
  ...same(
    'picture',
    'The expression finds both words or neither; only the types require a check of both.',
    'return alt !== undefined && name !== undefined ? { name, alt } : null',
    ['&& → ||'],
  ),
  ...same(
    'questionnaire',
    'A false has returned two lines above; a true that gets further has no empty date either.',
    'if (answer === true) return true',
    ['true → false'],
  ),
  ...same(
    'questionnaire-check',
    'The shape does not allow a length of less than one character.',
    'return max !== undefined && max > (LONGEST[type] ?? 0)',
    ['0 → -1'],
  ),
  ...same('doctor', 'It only matters which of the two weights is larger.', "return grade === 'dead' ? 0 : 1", [
    '0 → -1',
    '1 → 2',
  ]),
  ...same(
    'statistics/publication',
    'A list with a negative length is empty too.',
    'const length = Math.max(0, Number(last) - Number(first) + 1)',
    ['0 → -1'],
  ),
  ...same('statistics/figures', 'Every rank lies within the closed cases, so this line is never reached.', 'return 0', [
    '0 → 1',
    '0 → -1',
  ]),
  ...same('statistics/figures', 'No type occurs twice, and only the sign of a comparison matters.', ORDER, [
    '< → <=',
    '1 → 2',
    '1 → 0',
  ]),
  ...[
    'while ((shown.get(type) ?? 0) < targetOf(type)) {',
    'shown.set(type, (shown.get(type) ?? 0) + STEP)',
    'shown.set(type, (shown.get(type) ?? 0) - STEP)',
    '.map((type) => ({ type, count: shown.get(type) ?? 0 }))',
  ].flatMap((line) => same('statistics/types', NEVER, line, ['0 → 1', '0 → -1'])),
  ...same('statistics/types', FIVES, '.filter(({ type, count }) => count > 0 || named.has(type))', ['0 → 1']),
  ...same(
    'statistics/rounded',
    NEVER,
    'stages: PUBLISHED_STAGES.map((stage) => ({ stage, count: counts.get(stage) ?? 0 })),',
    ['0 → 1', '0 → -1'],
  ),
  ...same(
    'statistics/rounded',
    'A year without a December is not complete, whatever value its December gets.',
    'const tells = (months[11] ?? 0) < STEP || first === monthOf(year, 11)',
    ['0 → 1', '0 → -1'],
  ),
  ...same(
    'statistics/rounded',
    'There is no thirteenth month.',
    'let total = exact ? sum(Array.from({ length: 12 }, (_, at) => received(at))) : sum(months)',
    ['12 → 13'],
  ),
  ...same('statistics/rounded', FIVES, 'const OUTCOMES_FROM = 20', ['20 → 19']),
  ...same('statistics/rounded', FIVES, 'const MEDIAN_FROM = 20', ['20 → 21', '20 → 19']),
  ...same('statistics/rounded', FIVES, MEDIAN, ['>= → >']),
  ...same('statistics/rounded', FIVES, RENEWED, ['0 → 1', '0 → -1']),
  ...same('statistics/rounded', 'A tolerance for rounding errors; its exact size is not part of a rule.', SHARE, [
    '>= → >',
    '1e-9 → 1.1000000000000001e-9',
    '1e-9 → 9.000000000000001e-10',
  ]),
  ...same(
    'statistics/rounded',
    'Rounding errors put every multiple of the three steps slightly above its hundredths, none below.',
    'return Math.round(rounded * 100) / 100',
    ['round → floor'],
  ),
  ...same(
    'statistics/exact',
    'Mean and median are known together or not at all.',
    'if (meanDays === null || medianDays === null) return null',
    ['|| → &&'],
  ),
]

import type { stages as indonesian } from '../id/stages.ts'
import type { Translation } from '../translator.ts'

export const stages = {
  'stage.received': 'Received',
  'stage.review': 'Review',
  'stage.routing': 'Routing',
  'stage.clarification': 'Confirmation and clarification',
  'stage.investigation': 'Investigation',
  'stage.reporting': 'Reporting of the result',
  'stage.follow_up': 'Follow-up',
  'stage.closed': 'Closed',
  'stage.archived': 'Archived',
  'stage.received.meaning': 'The report is on record and has a registration number.',
  'stage.review.meaning': 'Handlers check whether the elements and the initial evidence are complete.',
  'stage.routing.meaning': 'The report goes to the team that will handle it.',
  'stage.clarification.meaning': 'Handlers ask you questions on your reporter’s page; no name is needed.',
  'stage.investigation.meaning': 'The team examines whether the report is true.',
  'stage.reporting.meaning': 'The team writes down what it found.',
  'stage.follow_up.meaning':
    'The result is acted on: a sanction, a corrected procedure, or a referral to law enforcement.',
  'stage.closed.meaning': 'The work is done. You can read the outcome and the closing answer.',
  'stage.archived.meaning': 'The case is kept until its retention period ends.',

  'outcome.substantiated': 'Substantiated',
  'outcome.unsubstantiated': 'Not substantiated',
  'outcome.incomplete': 'Criteria not met',
  'outcome.out_of_scope': 'Outside our authority',
  'outcome.duplicate': 'Duplicate',
  'outcome.false_report': 'False report',
  'outcome.withdrawn': 'Withdrawn by the reporter',

  'deadline.on_time': { one: '{count} day left', other: '{count} days left' },
  'deadline.due_soon': { one: 'Due soon: {count} day left', other: 'Due soon: {count} days left' },
  'deadline.today': 'Due soon: today',
  'deadline.late': { one: '{count} day late', other: '{count} days late' },
  'deadline.met': 'Answered',
  'deadline.due': 'Due {date}',

  'role.reporter': 'Reporter',
  'role.administrator': 'Administrator',
  'role.reviewer': 'Reviewer',
  'role.director': 'Director',
  'role.investigator': 'Investigator',
  'role.custodian': 'Identity custodian',
  'role.observer': 'Observer',
  'role.handler': 'Handler',
} as const satisfies Translation<typeof indonesian>

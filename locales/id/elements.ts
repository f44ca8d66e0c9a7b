/** The elements of a report, and the question that each of them asks. */
export const elements = {
  'element.what': 'Apa',
  'element.who': 'Siapa',
  'element.where': 'Di mana',
  'element.when': 'Kapan',
  'element.why': 'Mengapa',
  'element.how': 'Bagaimana',
  'element.what.question': 'Perbuatan apa yang terjadi?',
  'element.who.question': 'Siapa saja yang terlibat?',
  'element.where.question': 'Di mana terjadinya?',
  'element.when.question': 'Kapan terjadinya?',
  'element.why.question': 'Mengapa hal itu dilakukan?',
  'element.how.question': 'Bagaimana caranya?',
} as const

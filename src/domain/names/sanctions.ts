/** What a sanction is recommended for: a knowingly false report, or a retaliation against its author. */
export const SANCTION_CAUSES = ['false_report', 'retaliation'] as const
export type SanctionCause = (typeof SANCTION_CAUSES)[number]

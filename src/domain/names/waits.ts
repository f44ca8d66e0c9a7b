/** Who has to act next on a case: the only thing that the server learns of an entry of the office besides its kind. */
export const WAITS_FOR = ['reviewer', 'director', 'team', 'custodian', 'reporter', 'nobody'] as const
export type WaitsFor = (typeof WAITS_FOR)[number]

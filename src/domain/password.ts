/** The fewest characters of a reporter's password: shorter ones can be guessed, whatever characters they use. */
export const LEAST_PASSWORD = 10

/** Characters of a reporter's password at least: shorter ones are guessed, whatever they are made of. */
export const LEAST_PASSWORD = 10

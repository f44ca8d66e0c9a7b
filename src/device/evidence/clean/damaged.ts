/** The picture breaks the format, or is of a kind that cannot be walked: nobody can say what else it holds. */
export class Damaged extends Error {}

/** The picture breaks the format, or is of a kind that cannot be walked: what it holds cannot be vouched for. */
export class Damaged extends Error {}

import type { ProfileShape } from '../../../protocol/wire/profile.ts'

/**
 * For two administrators who changed the profile since `base`: each part that I changed stays mine, the others are
 * theirs. A part is a field of the site or of the profile; lists and texts are not merged inside.
 */
export function mergeProfiles(base: ProfileShape, mine: ProfileShape, theirs: ProfileShape): ProfileShape {
  const { site: _, ...rest } = mine
  return {
    ...(mergeParts(base, { ...rest, site: theirs.site }, theirs) as ProfileShape),
    site: mergeParts(base.site, mine.site, theirs.site),
  }
}

/** Whether both have the same content. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function mergeParts<Parts extends object>(base: Parts, mine: Parts, theirs: Parts): Parts {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]) as Set<keyof Parts>
  const merged = [...names].map((name) => [name, same(base[name], mine[name]) ? theirs[name] : mine[name]] as const)
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as Parts
}

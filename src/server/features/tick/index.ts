export { releaseCase } from './release.ts'
export { runDueTicks, runTick } from './tick.ts'
export { areTracesLeft, removeTraces } from './traces.ts'
export { betweenReleases } from './turn.ts'

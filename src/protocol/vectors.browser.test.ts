import { test } from 'vitest'
import { vectorChecks } from './testing/vectors.ts'

test.each(vectorChecks())('$name', ({ run }) => run(), 30_000)

// What the reporter's device needs to understand a code that somebody types. It comes with the way back in.
export { codeProblem } from '../../protocol/code.ts'
export { readCode, splitCode } from '../../protocol/typed.ts'
export { meantWord, suggestWords } from '../../protocol/words/meant.ts'

// What the reporter's device needs to understand a typed code. It is loaded with the screen where people return.
export { codeProblem } from '../../protocol/code.ts'
export { readCode, splitCode } from '../../protocol/typed.ts'
export { meantWord, suggestWords } from '../../protocol/words/meant.ts'

// What the reporter's device needs to understand a typed code. It is loaded with the screen where people return.
export { codeProblem } from '../../protocol/account/code.ts'
export { readCode, splitCode } from '../../protocol/account/typed.ts'
export { meantWord, suggestWords } from '../../protocol/account/words/meant.ts'

export { findSlot, holdSlot, type SlotRow, touchSlot } from './queries.ts'
export { slotRoutes } from './routes.ts'
export { DRAFT_DAYS, keptUntil } from './slots.ts'
export { TOKEN_ERRORS, tokenHashOf } from './token.ts'

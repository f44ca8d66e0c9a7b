// Screens after sending, or behind a code: their code arrives after the form is usable.
import { later } from './account/lazy.tsx'
import { lazy } from './core/lazy.tsx'

/** The steps after the questions: needed only when the writing is finished. */
const finish = () => import('./write/finish.ts')

export const LazyEvidence = lazy(async () => (await finish()).EvidenceStep)
export const LazyIdentity = lazy(async () => (await finish()).IdentityStep)
export const LazyCheck = lazy(async () => (await finish()).CheckStep)
export const LazyCancel = lazy(async () => (await later()).Cancel)
export const LazySending = lazy(async () => (await finish()).Sending)
export const LazyDraftSaved = lazy(async () => (await finish()).DraftSaved)
export const LazyReceipt = lazy(async () => (await import('./receipt/ReceiptScreen.tsx')).ReceiptScreen)
export const LazyCriteria = lazy(async () => (await import('./criteria/CriteriaScreen.tsx')).CriteriaScreen)
export const LazyOpen = lazy(async () => (await later()).OpenScreen)
export const LazyAccount = lazy(async () => (await later()).AccountScreen)
export const LazyReadOnly = lazy(async () => (await later()).ReadOnly)
export const LazyNewer = lazy(async () => (await later()).NewerDraft)
export const LazyElsewhere = lazy(async () => (await later()).Elsewhere)
export const LazyUnplaced = lazy(async () => (await later()).Unplaced)
/** Loaded together with its texts, because hardly anybody needs them. */
export const LazyUnable = lazy(async () => (await import('../ui/Unable/Unable.tsx')).Unable)
export const LazyCase = lazy(async () => (await later()).CaseScreen)

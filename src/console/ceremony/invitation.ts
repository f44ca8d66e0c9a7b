import { lazy } from '../shell/lazy.tsx'
import type { Followed } from './token.ts'

/** Members see a ceremony once in their lives: its code is loaded only for an invitation link. */
export const InvitationPage = lazy<{ followed: Followed }>(
  async () => (await import('./InvitationPage.tsx')).InvitationPage,
)

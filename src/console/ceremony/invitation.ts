import { lazy } from '../app/lazy.tsx'

/** The ceremonies are seen once in a member's life: their code comes when an invitation was followed. */
export const InvitationPage = lazy<{ token: string }>(async () => (await import('./InvitationPage.tsx')).InvitationPage)

/** The director's pages, in one chunk of their own. */
export { ChannelsPage } from './ChannelsPage.tsx'
export { MembersPage } from './MembersPage.tsx'
export { PosterPage } from './PosterPage.tsx'
export { SigningPage } from './SigningPage.tsx'

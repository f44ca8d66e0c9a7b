/** The director's pages, in one piece of code of their own. */
export { ChannelsPage } from './ChannelsPage.tsx'
export { MembersPage } from './MembersPage.tsx'
export { PosterPage } from './PosterPage.tsx'
export { SigningPage } from './SigningPage.tsx'

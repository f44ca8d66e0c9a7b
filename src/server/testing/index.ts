export { openTestApp, type TestApp } from './app.ts'
export { databases } from './databases.ts'
export type { OrganizationOptions } from './options.ts'
export { makeOrganization, publishNext, type TestOrganization } from './organization.ts'
export type { TestMember } from './people.ts'
export {
  composeFurther,
  composeReport,
  composeVault,
  makeFile,
  makeReport,
  makeSlot,
  sendPiece,
  type TestReport,
} from './report.ts'

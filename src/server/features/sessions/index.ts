export { endSessionsOf } from './queries.ts'
export { sessionRoutes } from './routes.ts'
export { demandRole, type Staff, type StaffEnv, sameOrigin, withRole, withSession } from './session.ts'
export { acceptTotp, totpSecret, totpSecretText } from './totp.ts'

export { endSessionsOf } from './queries.ts'
export { sessionRoutes } from './routes.ts'
export { demandDuty, type Staff, type StaffEnv, sameOrigin, withDuty, withSession } from './session.ts'
export { acceptTotp, totpSecret, totpSecretText } from './totp.ts'

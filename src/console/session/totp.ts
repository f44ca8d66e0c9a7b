export { totpAt } from '../../device/staff/totp.ts'

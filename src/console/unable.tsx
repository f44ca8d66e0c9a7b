// Loaded by main.ts in place of the console, so it imports nothing that an old browser might fail to run.
import { type Lack, secureAddress } from '../device/lack.ts'
import { mount } from '../ui/mount.ts'
import { Unable } from '../ui/Unable/Unable.tsx'

/**
 * Says what this browser lacks. An invitation stays in the address, because the link to the https address needs it.
 */
export function showLack(lack: Lack): void {
  mount(
    <main class="page stack" data-gap="large">
      <Unable lack={lack} address={secureAddress(location.href)} contacts={false} />
    </main>,
  )
}

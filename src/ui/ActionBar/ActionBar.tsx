import type { ComponentChildren } from 'preact'

/** The bar at the bottom of a step, always visible: Kembali, Simpan Draf, Lanjut. The main action comes last. */
export function ActionBar({ children }: { children: ComponentChildren }) {
  return <div class="action-bar">{children}</div>
}

import { Button } from '../Button/Button.tsx'
import type { Examples } from '../examples.ts'
import { IconBack, IconNext } from '../Icon/Icon.tsx'
import { ActionBar } from './ActionBar.tsx'

export const examples: Examples = {
  'under a step': () => (
    <ActionBar>
      <Button icon={<IconBack />}>Kembali</Button>
      <Button look="quiet">Simpan Draf</Button>
      <Button look="primary" icon={<IconNext />} iconAfter>
        Lanjut
      </Button>
    </ActionBar>
  ),
}

import type { Examples } from '../examples.ts'
import { IconExit, IconKey, IconPlus, IconRemove, IconWrite } from '../Icon/Icon.tsx'
import { Button, ButtonLink } from './Button.tsx'

export const examples: Examples = {
  'the two large choices': () => (
    <div class="stack">
      <ButtonLink look="primary" wide href="#tulis" icon={<IconWrite />}>
        Tulis Pengaduan
      </ButtonLink>
      <ButtonLink wide href="#buka" icon={<IconKey />}>
        Buka dengan Kode
      </ButtonLink>
    </div>
  ),
  looks: () => (
    <div class="row">
      <Button look="primary">Lanjut</Button>
      <Button icon={<IconPlus />}>Tambah Bukti</Button>
      <Button look="quiet">Simpan Draf</Button>
      <Button look="danger" icon={<IconRemove />}>
        Musnahkan
      </Button>
      <ButtonLink href="#keluar" icon={<IconExit />}>
        Keluar Cepat
      </ButtonLink>
    </div>
  ),
  'busy, disabled, pressed': () => (
    <div class="row">
      <Button look="primary" busy>
        Sedang mengirim
      </Button>
      <Button disabled>Kirim Pengaduan</Button>
      <Button pressed>Terlambat</Button>
    </div>
  ),
}

import type { Examples } from '../examples.ts'
import { Disclosure } from './Disclosure.tsx'

export const examples: Examples = {
  'questions and answers': () => (
    <div>
      <Disclosure summary="Apakah nama saya diperlukan?" open>
        <p>Tidak. Kode akun menggantikan nama Anda.</p>
      </Disclosure>
      <Disclosure summary="Berapa lama saya menunggu jawaban?">
        <p>Paling lama 30 hari sejak pengaduan diterima.</p>
      </Disclosure>
    </div>
  ),
}

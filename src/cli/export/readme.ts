// The text in every archive, for a person who has nothing but the archive and the keys on paper. The commands are the
// same in both languages; docs/protocol.md has them as one script.

const UNPACK = 'age -d -i BACKUP-KEY ARCHIVE | tar -x'
const CHECK = 'cd peluit-archive && sha256sum -c SHA256SUMS'
const CHANNEL_KEY = 'age -d -i sheet.txt channels/CHANNEL/opens-with-office-recovery-1.age'
const WHICH_KEY = 'ls cases/NUMBER/case-key'
const OLDER_KEY = 'age -d -i channel.txt channels/CHANNEL/opens-with-channel-key-3.age'
const CASE_KEY = 'age -d -i channel.txt cases/NUMBER/case-key/opens-with-channel-key-2.age'
const REPORT = 'age -d -i case.txt cases/NUMBER/reporter/0000-report.age'
const NOTE = 'age -d -i dossier.txt cases/NUMBER/internal/0001-work.age'
const EVIDENCE =
  'for id in ID1 ID2; do age -d -i case.txt "cases/NUMBER/pieces/$id.age"; done | head -c SIZE > evidence'
const CUSTODY_KEY =
  'for box in custody/opens-with-custody-sheet-*.age; do age -d -i custody-sheet.txt "$box" && break; done'
const VAULT = 'age -d -i custody.txt cases/NUMBER/identity-vault/version-1.age'
const ALL = 'node peluit.mjs archive peluit-archive OUT sheet.txt custody-sheet.txt'

const INDONESIAN = `Folder ini berisi perkara dari sistem pelaporan Peluit, terkunci seperti di server. Untuk membukanya tidak diperlukan
Peluit: cukup perintah baku "age" (versi 1.3 atau lebih baru) dan kunci yang dicetak di kertas:

  lembar pemulihan instansi           membuka laporan, bukti, surat, dan catatan internal
  lembar pemulihan brankas identitas  membuka brankas identitas pelapor; simpan terpisah, dan pakai hanya bila ada dasar
                                      hukumnya

Isi folder:

  SHA256SUMS                        jumlah periksa semua berkas lain
  statements/SERIAL.txt             pernyataan kunci instansi, ditandatangani, semuanya
  questionnaires/HASH.json          pertanyaan formulir
  channels/CHANNEL/                 kunci kanal, terkunci untuk lembar pemulihan atau untuk kunci kanal berikutnya
  custody/                          kunci penjaga, terkunci untuk lembarnya atau untuk kunci penjaga berikutnya
  cases/NUMBER/case.json            nomor registrasi, kanal, tanggal diterima, tanggal setiap catatan pelapor
  cases/NUMBER/case-key/            kunci perkara, terkunci untuk kunci kanal
  cases/NUMBER/dossier-key/         kunci catatan internal, terkunci untuk kunci kanal
  cases/NUMBER/reporter/            laporan dan surat pelapor
  cases/NUMBER/office/              surat dan keputusan kantor, yang dapat dibaca pelapor
  cases/NUMBER/internal/            catatan internal kantor
  cases/NUMBER/pieces/              bukti, dalam potongan
  cases/NUMBER/identity-vault/      brankas identitas

Dari setiap catatan, .age adalah teksnya yang terkunci, .header yang ditandatangani penulisnya, .signature tanda tangannya
(Ed25519).

Nama kunci yang terkunci menyebut kunci yang membukanya: opens-with-channel-key-2.age dibuka dengan kunci kanal kedua dan,
di folder channels, berisi kunci kanal sebelumnya. Kanal mendapat kunci baru bila seorang petugas pergi.

1. Arsip ini sudah Anda buka dan bongkar, lalu periksa:
       ${UNPACK}
       ${CHECK}
2. Tulis baris AGE-SECRET-KEY-PQ-1... dari lembar pemulihan instansi ke sheet.txt. Carilah kunci kanal terbaru:
       ${CHANNEL_KEY}
   Yang tampil satu baris JSON. Nilai "secret" adalah kunci kanal; tulis ke channel.txt.
3. Nama berkas ini menyebut kunci kanal yang dipakai perkara:
       ${WHICH_KEY}
   Bila itu kunci yang lebih lama, mundurlah selangkah demi selangkah: kunci kanal ketiga, misalnya, membuka
       ${OLDER_KEY}
   dan isinya kunci kanal kedua; tulis ke channel.txt.
4. Dengan kunci kanal yang tepat:
       ${CASE_KEY}
   Nilai "secret" adalah kunci perkara; tulis ke case.txt. Dengan cara yang sama, dossier-key memberi dossier.txt.
5. Bacalah:
       ${REPORT}
       ${NOTE}
6. Berkas bukti tercantum dalam catatannya, dengan nama, "size", dan "id" potongannya berurutan:
       ${EVIDENCE}
   Berkas dari laporan yang dibuang sebagai spam dihapus saat itu, juga bila laporan itu kemudian diambil kembali.
7. Identitas: tulis baris dari lembar pemulihan brankas identitas ke custody-sheet.txt. Satu kotak kunci terbuka dengannya:
       ${CUSTODY_KEY}
   Nilai "secret" adalah kunci penjaga; tulis ke custody.txt. Kunci yang lebih lama seperti pada langkah 3. Lalu:
       ${VAULT}

Membuka tidak memeriksa tanda tangan. Program tests/independent/peluit.mjs dari sumber Peluit melakukan semua langkah ini
dan memeriksa jumlah periksa serta tanda tangan:
       ${ALL}
Formatnya dijelaskan dalam docs/protocol.md, bagian 20.`

const ENGLISH = `This folder holds cases of a Peluit whistleblowing system, sealed as they were on the server. Opening them does not need
Peluit, only the standard command "age" (version 1.3 or later) and the keys that were printed on paper:

  the organisation's recovery sheet    opens reports, evidence, letters and internal notes
  the identity vault's recovery sheet  opens the vaults with reporters' identities; keep it apart, and use it only on a
                                       legal ground

What is in the folder:

  SHA256SUMS                        checksums of all other files
  statements/SERIAL.txt             the organisation's signed lists of keys, all of them
  questionnaires/HASH.json          the questions of the forms
  channels/CHANNEL/                 channel keys, sealed to the recovery sheet or to the next channel key
  custody/                          custody keys, sealed to their sheet or to the next custody key
  cases/NUMBER/case.json            registration number, channel, day of arrival, day of each of the reporter's entries
  cases/NUMBER/case-key/            the key of the case, sealed to a channel key
  cases/NUMBER/dossier-key/         the key of the internal notes, sealed to a channel key
  cases/NUMBER/reporter/            the report and the reporter's letters
  cases/NUMBER/office/              the office's letters and decisions, which the reporter can read
  cases/NUMBER/internal/            the office's internal notes
  cases/NUMBER/pieces/              evidence, in pieces
  cases/NUMBER/identity-vault/      the reporter's identity

Of every entry, .age is its sealed text, .header what its author signed, .signature the signature (Ed25519).

The name of a sealed key says which key opens it: opens-with-channel-key-2.age opens with the second key of the channel
and, in the folder channels, contains the key before. A channel gets a new key when a member leaves.

1. You have opened and unpacked the archive already; then check it:
       ${UNPACK}
       ${CHECK}
2. Write the line AGE-SECRET-KEY-PQ-1... of the organisation's recovery sheet into sheet.txt. Find the newest channel key:
       ${CHANNEL_KEY}
   It prints a line of JSON. Its "secret" is the channel key; write it into channel.txt.
3. The name of this file says which channel key the case needs:
       ${WHICH_KEY}
   If it is an older one, go back step by step: the third channel key, for example, opens
       ${OLDER_KEY}
   and inside is the second one; write it into channel.txt.
4. With the right channel key:
       ${CASE_KEY}
   Its "secret" is the case key; write it into case.txt. In the same way dossier-key gives dossier.txt.
5. Read:
       ${REPORT}
       ${NOTE}
6. A file of evidence is listed in its entry, with its name, its "size" and the "id" of its pieces in order:
       ${EVIDENCE}
   The files of a report that was discarded as spam were deleted then, also if it was taken back.
7. The identity: write the line of the identity vault's recovery sheet into custody-sheet.txt. One lockbox opens with it:
       ${CUSTODY_KEY}
   Its "secret" is a custody key; write it into custody.txt. Older keys follow as in step 3. Then:
       ${VAULT}

Opening does not check signatures. The program tests/independent/peluit.mjs of Peluit's source does all of these steps and
checks sums and signatures, too:
       ${ALL}
The format is described in docs/protocol.md, section 20.`

export const README = `ARSIP PELUIT / PELUIT ARCHIVE
=============================

(English below)

${INDONESIAN}


In English
----------

${ENGLISH}
`

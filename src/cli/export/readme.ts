// The text in every archive, for a person who has nothing but the archive and the keys on paper.

export const README = `ARSIP PELUIT / PELUIT ARCHIVE
=============================

(English below)

Folder ini berisi perkara dari sistem pelaporan Peluit, terkunci seperti di server. Untuk membukanya tidak diperlukan
Peluit: cukup perintah baku "age" (versi 1.3 atau lebih baru) dan kunci yang dicetak di kertas:

  lembar pemulihan instansi   membuka laporan, bukti, surat, dan berkas internal
  lembar pemulihan penjaga    membuka brankas identitas pelapor; simpan terpisah, dan buka hanya bila ada dasar hukumnya

Isi folder:

  SHA256SUMS                        jumlah periksa semua berkas lain: sha256sum -c SHA256SUMS
  statements/NOMOR.txt              pernyataan kunci instansi, ditandatangani, semuanya
  questionnaires/HASH.json          pertanyaan formulir
  channels/KANAL/                   kunci kanal, terkunci untuk lembar pemulihan atau untuk kunci kanal yang lebih baru
  custody/                          kunci penjaga identitas, terkunci untuk lembarnya atau untuk kunci yang lebih baru
  cases/NOMOR/case.json             nomor registrasi, kanal, tanggal diterima, tanggal setiap kiriman pelapor
  cases/NOMOR/case-key/             kunci perkara, terkunci untuk kunci kanal
  cases/NOMOR/dossier-key/          kunci berkas internal, terkunci untuk kunci kanal
  cases/NOMOR/reporter/             laporan dan surat pelapor
  cases/NOMOR/office/               surat dan keputusan kantor kepada pelapor
  cases/NOMOR/internal/             catatan internal kantor
  cases/NOMOR/pieces/               bukti, dalam potongan
  cases/NOMOR/identity-vault/       brankas identitas

Nama berkas menyebut kunci yang membukanya: opens-with-channel-key-2.age dibuka dengan kunci kanal ke-2 dan, di folder
channels, berisi kunci kanal sebelumnya. Kanal diperbarui kuncinya bila seorang petugas pergi.

Langkah membuka ada di bawah, dalam bahasa Inggris; perintahnya sama.


In English
----------

This folder holds cases of a Peluit whistleblowing system, sealed as they were on the server. Opening them does not need
Peluit, only the standard command "age" (version 1.3 or later) and the keys that were printed on paper:

  office recovery sheet    opens reports, evidence, letters and the internal dossier
  custody recovery sheet   opens the vaults with reporters' identities; keep it apart, and open them only with a legal
                           ground

What is in the folder:

  SHA256SUMS                        checksums of all other files: sha256sum -c SHA256SUMS
  statements/SERIAL.txt             the organisation's signed lists of keys, all of them
  questionnaires/HASH.json          the questions of the forms
  channels/CHANNEL/                 channel keys, sealed to the office recovery sheet or to the next channel key
  custody/                          custody keys, sealed to a custody sheet or to the next custody key
  cases/NUMBER/case.json            registration number, channel, day of arrival, day of each of the reporter's entries
  cases/NUMBER/case-key/            the key of the case, sealed to a channel key
  cases/NUMBER/dossier-key/         the key of the internal dossier, sealed to a channel key
  cases/NUMBER/reporter/            the report and the reporter's letters
  cases/NUMBER/office/              the office's letters and decisions, which the reporter can read
  cases/NUMBER/internal/            the office's internal notes
  cases/NUMBER/pieces/              evidence, in pieces
  cases/NUMBER/identity-vault/      the reporter's identity

Of every entry, .age is its sealed text, .header what its author signed, .signature the signature (Ed25519).

The name of a sealed key says which key opens it: opens-with-channel-key-2.age opens with the second key of the channel
and, in the folder channels, contains the key before. A channel gets a new key when a member leaves.

1. You have opened and unpacked the archive already:   age -d -i BACKUP-KEY ARCHIVE | tar -x
   Check it:                                            cd peluit-archive && sha256sum -c SHA256SUMS
2. Write the line AGE-SECRET-KEY-PQ-1... of the office sheet into sheet.txt. Find the newest channel key:
       age -d -i sheet.txt channels/CHANNEL/opens-with-office-recovery-1.age
   It prints a line of JSON. Its "secret" is the channel key; write it into channel.txt.
3. The case names the channel key that it needs:        ls cases/NUMBER/case-key
   If it is an older one, go back step by step: the key in channel.txt opens the lockbox in channels/CHANNEL that is
   named after its number, and inside is the key before.
4. With the right channel key:
       age -d -i channel.txt cases/NUMBER/case-key/opens-with-channel-key-1.age
   Its "secret" is the case key; write it into case.txt. In the same way dossier-key gives dossier.txt.
5. Read:
       age -d -i case.txt cases/NUMBER/reporter/0000-report.age
       age -d -i dossier.txt cases/NUMBER/internal/0001-note.age
6. A file of evidence is listed in its entry, with its name, its "size" and its pieces in order:
       for id in FIRST-ID SECOND-ID; do age -d -i case.txt "cases/NUMBER/pieces/$id.age"; done | head -c SIZE > FILE
7. The identity: write the custody sheet into custody-sheet.txt. One of the lockboxes opens with it:
       for box in custody/opens-with-custody-sheet-*.age; do age -d -i custody-sheet.txt "$box" && break; done
   Its "secret" is the custody key of that sheet; write it into custody.txt. Older keys follow as in step 3. Then
       age -d -i custody.txt cases/NUMBER/identity-vault/version-1.age

Opening does not check signatures. The program tests/independent/peluit.mjs of Peluit's source does all of these steps
and checks hashes and signatures, too:   node peluit.mjs archive peluit-archive OUTPUT sheet.txt custody-sheet.txt
The format is described in docs/protocol.md, section 20.
`

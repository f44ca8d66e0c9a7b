/** Names in braces that an office's texts may use; pages show in their place what the office's settings say. */
export const FILLINGS = ['tulis', 'kirim', 'baru', 'halaman', 'kode', 'Kode', 'hari', 'akun', 'angka'] as const
export type Filling = (typeof FILLINGS)[number]

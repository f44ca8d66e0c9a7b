/** The console's frame: session, ceremonies, organisation, administration. */
export const console = {
  'console.place': 'Ruang petugas',
} as const

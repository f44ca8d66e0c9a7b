/**
 * The address of another organisation's host, or null when it is none. An onion service has no certificate, and a
 * demo has other organisations on its own port.
 */
export function addressOfHost(host: string, here: string): string | null {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i.test(host)) return null
  const { port } = new URL(here)
  if (/(^|\.)localhost$/.test(host)) return `http://${host}${port ? `:${port}` : ''}/`
  return `${host.endsWith('.onion') ? 'http' : 'https'}://${host}/`
}

/**
 * The address of another organisation's host, or null if the text is not a host. An onion service has no certificate,
 * and in a demo other organisations use its own port.
 */
export function addressOfHost(host: string, here: string): string | null {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i.test(host)) return null
  const { port } = new URL(here)
  if (/(^|\.)localhost$/.test(host)) return `http://${host}${port ? `:${port}` : ''}/`
  return `${host.endsWith('.onion') ? 'http' : 'https'}://${host}/`
}

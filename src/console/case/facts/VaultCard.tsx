import { Card, IconVault, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../app/words.ts'
import { useOpenedCase } from '../openedCase.tsx'

/** That there is a vault, and whose business it is. Filled or empty, it looks the same from here. */
export function VaultCard() {
  const t = useT<ConsoleWords>()
  const { vaultVersion } = useOpenedCase().open
  return (
    <Card title={t('case.vault.title')} icon={<IconVault />}>
      <p class="muted">{t(vaultVersion === null ? 'case.vault.none' : 'case.vault.some')}</p>
    </Card>
  )
}

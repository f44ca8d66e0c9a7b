import { Card, IconVault, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'

/** Says that there is a vault, and who is responsible for it. A filled one looks like an empty one from here. */
export function VaultCard() {
  const t = useT<ConsoleWords>()
  const { vaultVersion } = useOpenedCase().open
  return (
    <Card title={t('case.vault.title')} icon={<IconVault />}>
      <p class="muted">{t(vaultVersion === null ? 'case.vault.none' : 'case.vault.some')}</p>
    </Card>
  )
}

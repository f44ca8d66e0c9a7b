import { toBase64 } from '../../protocol/encoding/bytes.ts'
import { signingKeyFingerprint, sixWords } from '../../protocol/keys/fingerprint.ts'
import { currentKey } from '../../protocol/keys/statement.ts'
import { Button, IconPrint, SixWords, useT } from '../../ui/index.ts'
import '../base/QrCode.css'
import { QrCode } from '../base/QrCode.tsx'
import { site } from '../base/site.ts'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { OrganizationHead } from './OrganizationHead.tsx'

/** The poster for the wall: the address and the six words for reporters to compare. */
export function PosterPage() {
  const t = useT<ConsoleWords>()
  const { statement } = useKeyring()
  const fingerprint = signingKeyFingerprint(currentKey(statement))
  const link = `${location.origin}/lapor#k=${toBase64(fingerprint)}`
  return (
    <>
      <div class="stack no-print">
        <OrganizationHead title={t('place.poster')} />
        <p class="lead">{t('poster.text')}</p>
        <div class="row">
          <Button look="primary" icon={<IconPrint />} onClick={() => window.print()}>
            {t('poster.print')}
          </Button>
        </div>
      </div>
      <section class="paper poster">
        <p>{site.value?.name}</p>
        <h2>{t('poster.title')}</h2>
        <p class="poster-address">{location.host}</p>
        <p>{t('poster.promise')}</p>
        <p>{t('poster.compare')}</p>
        <SixWords words={sixWords(fingerprint)} label={t('words.office')} />
        <p class="small">{t('poster.link')}</p>
        <QrCode text={link} label={t('poster.link')} />
        <p class="code-line">{link}</p>
      </section>
    </>
  )
}

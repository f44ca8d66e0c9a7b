import { keepingOf } from '../../../device/deletedFiles.ts'
import { Card, IconClip, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { EvidenceRow } from './EvidenceRow.tsx'

/** The files that came with the report; later ones are shown with their letters. */
export function EvidenceCard() {
  const t = useT<ConsoleWords>()
  const { open } = useOpenedCase()
  const { files } = open.report
  const keeping = keepingOf(open.reporter[0], open)
  return (
    <Card id="evidence" title={t('case.evidence.title')} icon={<IconClip />}>
      {files.length === 0 ? (
        <p class="muted">{t('case.evidence.none')}</p>
      ) : (
        <ul class="files">
          {files.map((file, at) => (
            <EvidenceRow key={at} file={file} keeping={keeping} />
          ))}
        </ul>
      )}
    </Card>
  )
}

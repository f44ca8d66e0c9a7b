import type { Sanction } from '../../../device/casework/open-case.ts'
import { signSanction } from '../../../device/casework/write.ts'
import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { TextDialog } from '../TextDialog.tsx'
import type { Submission } from '../useSubmission.ts'

interface Props {
  sanction: Sanction
  submission: Submission
  onClose: () => void
}

/** Puts the director's signature under a recommended sanction. */
export function SignDialog({ sanction, submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  return (
    <TextDialog
      id="sign-sanction"
      place={`sanksi/${sanction.hash.slice(0, 8)}`}
      title={t('case.sanction.sign.title')}
      consequence={
        <div class="stack">
          <p>
            <strong dir="auto">{sanction.against}</strong> · {t(`case.sanction.cause.${sanction.cause}`)}
          </p>
          <p class="case-text case-quote" dir="auto">
            {sanction.text}
          </p>
          {sanction.basis !== '' && (
            <p dir="auto">
              {t('case.sanction.basis')}: {sanction.basis}
            </p>
          )}
          <p>{t('case.sanction.sign.consequence')}</p>
        </div>
      }
      label={t('case.sanction.sign.text')}
      empty={t('case.sanction.sign.text.empty')}
      confirm={t('case.sanction.sign')}
      rows={3}
      restores
      chain="internal"
      isIt={(content, text) => content.kind === 'work' && content.work === 'sanction' && content.text === text}
      send={(text) => signSanction(keyring, open, sanction, text)}
      submission={submission}
      onClose={onClose}
    />
  )
}

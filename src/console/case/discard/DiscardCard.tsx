import { useState } from 'preact/hooks'
import type { OpenCase } from '../../../device/casework/open-case.ts'
import { DISCARD_FROM, mayDiscard } from '../../../domain/discard.ts'
import { hasDuty } from '../../../domain/rights.ts'
import { Button, Card, IconRemove, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { useSubmission } from '../useSubmission.ts'
import { DiscardDialog } from './DiscardDialog.tsx'
import { otherOpeners } from './openers.ts'

/** For a director, while nobody has worked on the case: discarding it as spam, or why that is not possible. */
export function DiscardCard() {
  const t = useT<ConsoleWords>()
  const { keyring, open, roles } = useOpenedCase()
  const [asking, setAsking] = useState(false)
  const submission = useSubmission()
  const { stage } = open.standing
  const others = otherOpeners(keyring, open)
  const classified = wasClassified(open)
  const allowed = mayDiscard(roles, { stage, classified, otherOpeners: others.length })
  const early = hasDuty({ roles }, 'discard') && DISCARD_FROM.includes(stage)
  // The dialog stays if the case moves on meanwhile: the text in it must not vanish.
  if (!early && !asking) return null
  const obstacle = classified ? 'classified' : others.length === 0 ? 'alone' : null
  return (
    <Card title={t('case.discard.title')} icon={<IconRemove />}>
      <p class="muted">{t(obstacle ? `case.discard.${obstacle}` : 'case.discard.text')}</p>
      {allowed && (
        <div class="row">
          <Button
            look="quiet"
            onClick={() => {
              submission.set('idle')
              setAsking(true)
            }}
          >
            {t('case.discard.action')}
          </Button>
        </div>
      )}
      {asking && (
        <DiscardDialog others={others} allowed={allowed} submission={submission} onClose={() => setAsking(false)} />
      )}
    </Card>
  )
}

/** Whether anybody ever set a type, or the server's row has one that nobody signed. */
function wasClassified({ row, office }: OpenCase): boolean {
  return row.type !== null || office.some(({ header }) => header.kind === 'classification')
}

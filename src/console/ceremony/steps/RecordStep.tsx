import type { FoundingKeys } from '../../../device/staff/founding.ts'
import { Button, Card, Facts, IconNext, IconPrint, SixWords, Steps, useT } from '../../../ui/index.ts'
import { site } from '../../base/site.ts'
import type { ConsoleWords } from '../../base/words.ts'
import type { Account } from '../account.ts'
import { leaveInvitation } from '../token.ts'

interface Props {
  keys: FoundingKeys
  account: Account
  day: string
  /** The six words of the signing key. */
  office: readonly string[]
}

/** The end of the founding: a record to print and sign, and the next steps. */
export function RecordStep(props: Props) {
  const t = useT<ConsoleWords>()
  return (
    <>
      <Card title={t('paper.record')}>
        <RecordFacts {...props} />
        <div class="row">
          <Button icon={<IconPrint />} onClick={() => window.print()}>
            {t('founding.record.print')}
          </Button>
        </div>
      </Card>
      <Card title={t('founding.next')}>
        <Steps
          steps={[
            { title: t('founding.next.login'), text: t('founding.next.login.text') },
            { title: t('founding.next.administrator'), text: t('founding.next.administrator.text') },
            { title: t('founding.next.compare'), text: t('founding.next.compare.text') },
            { title: t('founding.next.channel'), text: t('founding.next.channel.text') },
          ]}
        />
      </Card>
      <Button look="primary" icon={<IconNext />} onClick={leaveInvitation}>
        {t('invitation.to_login')}
      </Button>
    </>
  )
}

/** The same record for printing, with room for signatures. */
export function RecordPaper(props: Props) {
  const t = useT<ConsoleWords>()
  return (
    <section class="paper print-only">
      <p>{site.value?.name}</p>
      <h1>{t('paper.record')}</h1>
      <p>{t('paper.record.text')}</p>
      <RecordFacts {...props} />
      <dl class="paper-lines">
        <dt>{t('paper.sheet1_at')}</dt>
        <dd />
        <dt>{t('paper.sheet2_at')}</dt>
        <dd />
        <dt>{t('paper.witness')}</dt>
        <dd />
        <dt>{t('paper.signature')}</dt>
        <dd />
      </dl>
    </section>
  )
}

function RecordFacts({ keys, account, day, office }: Props) {
  const t = useT<ConsoleWords>()
  return (
    <Facts
      facts={[
        { label: t('paper.made_on'), value: day },
        { label: t('role.director'), value: account.name },
        { label: t('words.office'), value: <SixWords words={office} label={t('words.office')} /> },
        { label: t('paper.organization_id'), value: <code class="code-line">{keys.organization}</code> },
        { label: t('paper.statement'), value: t('paper.statement.first') },
      ]}
    />
  )
}

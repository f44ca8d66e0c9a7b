import { FILLINGS } from '../../../domain/filling.ts'
import { parseMarkdown } from '../../../markdown/parse.ts'
import { Card, Disclosure, Facts, IconFile, IconQuestion, IconReport, Markdown, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { type PartProps, ProfileScreen } from '../form/ProfileScreen.tsx'
import { MarkdownPair } from './MarkdownPair.tsx'
import { OwnPages } from './OwnPages.tsx'
import { Pictures } from './Pictures.tsx'
import { Questions } from './Questions.tsx'

/** The office's own texts on the public site. */
export function PagesPage() {
  const t = useT<ConsoleWords>()
  return (
    <ProfileScreen draft="halaman-instansi" title={t('place.pages')} lead={t('pages.lead')}>
      {(part) => (
        <>
          <Help />
          <Pictures names={part.form.base.pictures} />
          <Card title={t('pages.own')} icon={<IconFile />}>
            <p class="muted">{t('pages.own.text')}</p>
            <OwnPages {...part} />
          </Card>
          <Card title={t('pages.questions')} icon={<IconQuestion />}>
            <Questions {...part} />
          </Card>
          <Criteria {...part} />
        </>
      )}
    </ProfileScreen>
  )
}

function Criteria({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  return (
    <Card title={t('pages.criteria')} icon={<IconReport />}>
      <p class="muted">{t('pages.criteria.text')}</p>
      <MarkdownPair
        id="criteria"
        label={t('pages.criteria.label')}
        value={form.profile.criteria ?? { id: '' }}
        onChange={(text) => form.change({ criteria: text.id === '' && !text.en ? undefined : text })}
        errorOf={errorOf}
        maxLength={20_000}
        optional
      />
    </Card>
  )
}

function Help() {
  const t = useT<ConsoleWords>()
  return (
    <Disclosure summary={t('pages.help')}>
      <div class="pair">
        <pre class="code-line markdown-source">{t('pages.help.text')}</pre>
        <div class="markdown-preview">
          <Markdown blocks={parseMarkdown(t('pages.help.text'))} level={3} />
        </div>
      </div>
      <p>{t('pages.help.rules')}</p>
      <p>{t('pages.filling')}</p>
      <Facts facts={FILLINGS.map((name) => ({ label: `{${name}}`, value: t(`pages.filling.${name}`) }))} />
    </Disclosure>
  )
}

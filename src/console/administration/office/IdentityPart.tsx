import { CONTACT_KINDS } from '../../../domain/names/site.ts'
import { TIME_ZONES } from '../../../domain/names/time-zones.ts'
import type { ProfileShape } from '../../../protocol/wire/profile.ts'
import { Card, IconHome, IconLetter, IconReport, Select, TextInput, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { ListEditor } from '../form/ListEditor.tsx'
import type { PartProps } from '../form/ProfileScreen.tsx'
import { TextPair, type Words } from '../form/TextPair.tsx'

type Contact = ProfileShape['site']['contacts'][number]

const zones = { 'Asia/Jakarta': 'jakarta', 'Asia/Makassar': 'makassar', 'Asia/Jayapura': 'jayapura' } as const

/** The office's name, place, contacts and legal basis. */
export function IdentityPart({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { site } = form.profile
  const line = (name: 'name' | 'region' | 'shortName' | 'quickExit') => ({
    id: `site-${name}`,
    value: site[name],
    error: errorOf(`site-${name}`),
    onInput: (value: string) => form.changeSite({ [name]: value }),
  })
  return (
    <>
      <Card id="part-identity" title={t('office.identity')} icon={<IconHome />}>
        <TextInput {...line('name')} label={t('office.name')} maxLength={120} />
        <TextInput {...line('region')} label={t('office.region')} maxLength={120} />
        <TextInput {...line('shortName')} label={t('office.short')} hint={t('office.short.hint')} maxLength={40} />
        <Select
          id="site-timeZone"
          label={t('office.zone')}
          options={TIME_ZONES.map((value) => ({ value, label: t(`office.zone.${zones[value]}`) }))}
          none={false}
          value={site.timeZone}
          onChange={(value) => {
            const timeZone = TIME_ZONES.find((zone) => zone === value)
            if (timeZone) form.changeSite({ timeZone })
          }}
        />
        <TextInput {...line('quickExit')} label={t('office.exit')} hint={t('office.exit.hint')} maxLength={300} />
      </Card>
      <Card id="part-contacts" title={t('office.contacts')} icon={<IconLetter />}>
        <ListEditor<Contact>
          id="site-contacts"
          label={t('office.contacts')}
          items={site.contacts}
          onChange={(contacts) => form.changeSite({ contacts })}
          nameOf={({ value }) => value}
          make={() => ({ kind: 'phone', value: '' })}
          add={t('office.contact.add')}
          max={20}
          error={errorOf('site-contacts')}
        >
          {(contact, change, id) => (
            <div class="pair" data-uneven>
              <Select
                id={`${id}-kind`}
                label={t('office.contact.kind')}
                options={CONTACT_KINDS.map((value) => ({ value, label: t(`office.contact.${value}`) }))}
                none={false}
                value={contact.kind}
                onChange={(value) =>
                  change({ ...contact, kind: CONTACT_KINDS.find((kind) => kind === value) ?? contact.kind })
                }
              />
              <TextInput
                id={`${id}-value`}
                label={t('office.contact.value')}
                value={contact.value}
                maxLength={300}
                error={errorOf(`${id}-value`)}
                onInput={(value) => change({ ...contact, value })}
              />
            </div>
          )}
        </ListEditor>
      </Card>
      <Card id="part-legal" title={t('office.legal')} icon={<IconReport />}>
        <ListEditor<Words>
          id="site-legalBasis"
          label={t('office.legal')}
          items={site.legalBasis}
          onChange={(legalBasis) => form.changeSite({ legalBasis })}
          nameOf={({ id }) => id.slice(0, 40)}
          make={() => ({ id: '' })}
          add={t('office.legal.add')}
          max={20}
          error={errorOf('site-legalBasis')}
        >
          {(basis, change, id) => (
            <TextPair
              id={id}
              label={t('office.legal.text')}
              value={basis}
              onChange={change}
              errorOf={errorOf}
              rows={2}
              maxLength={500}
            />
          )}
        </ListEditor>
      </Card>
    </>
  )
}

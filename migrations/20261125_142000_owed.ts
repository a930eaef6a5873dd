// The oldest of what waits at outlets, and is not waived, without a look at all that waits.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index articles_waiting_free on articles (free_from)
      where stage = 'published-at-outlet' and coalesce(waived_reason, '') !~ '\\S';
    create index articles_waiting_unfree on articles (published_at)
      where stage = 'published-at-outlet' and coalesce(waived_reason, '') !~ '\\S' and free_from is null;
    create index articles_waiting_permitted on articles (permission_granted_on)
      where stage = 'published-at-outlet' and coalesce(waived_reason, '') !~ '\\S'
        and permission_mode is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index articles_waiting_free;
    drop index articles_waiting_unfree;
    drop index articles_waiting_permitted;
  `)
}

// The oldest of what is on the blog without its full text, and is not waived, without a look at all that is there.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index articles_upgrade_free on articles (free_from)
      where stage = 'republished-on-blog' and blog_mode <> 'full'
        and coalesce(waived_reason, '') !~ '\\S';
    create index articles_upgrade_permitted on articles (permission_granted_on)
      where stage = 'republished-on-blog' and blog_mode <> 'full'
        and coalesce(waived_reason, '') !~ '\\S' and permission_mode = 'full';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index articles_upgrade_free;
    drop index articles_upgrade_permitted;
  `)
}

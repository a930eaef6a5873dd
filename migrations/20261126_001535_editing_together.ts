import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "presence" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"slug" varchar NOT NULL,
  	"document" varchar NOT NULL,
  	"tab" varchar NOT NULL,
  	"user_id" uuid,
  	"since" timestamp(3) with time zone NOT NULL,
  	"seen_at" timestamp(3) with time zone NOT NULL,
  	"is_changed" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "articles" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "notes" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "_notes_v" ADD COLUMN "version_updated_by_id" uuid;
  ALTER TABLE "republications" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "outlets" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "authors" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "institutions" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "media" ADD COLUMN "updated_by_id" uuid;
  ALTER TABLE "presence" ADD CONSTRAINT "presence_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "presence_user_idx" ON "presence" USING btree ("user_id");
  CREATE INDEX "presence_seen_at_idx" ON "presence" USING btree ("seen_at");
  CREATE INDEX "presence_updated_at_idx" ON "presence" USING btree ("updated_at");
  CREATE INDEX "presence_created_at_idx" ON "presence" USING btree ("created_at");
  CREATE UNIQUE INDEX "slug_document_tab_idx" ON "presence" USING btree ("slug","document","tab");
  ALTER TABLE "articles" ADD CONSTRAINT "articles_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notes" ADD CONSTRAINT "notes_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_notes_v" ADD CONSTRAINT "_notes_v_version_updated_by_id_users_id_fk" FOREIGN KEY ("version_updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "republications" ADD CONSTRAINT "republications_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "outlets" ADD CONSTRAINT "outlets_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "authors" ADD CONSTRAINT "authors_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "institutions" ADD CONSTRAINT "institutions_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_updated_by_idx" ON "articles" USING btree ("updated_by_id");
  CREATE INDEX "_articles_v_version_version_updated_by_idx" ON "_articles_v" USING btree ("version_updated_by_id");
  CREATE INDEX "notes_updated_by_idx" ON "notes" USING btree ("updated_by_id");
  CREATE INDEX "_notes_v_version_version_updated_by_idx" ON "_notes_v" USING btree ("version_updated_by_id");
  CREATE INDEX "republications_updated_by_idx" ON "republications" USING btree ("updated_by_id");
  CREATE INDEX "outlets_updated_by_idx" ON "outlets" USING btree ("updated_by_id");
  CREATE INDEX "authors_updated_by_idx" ON "authors" USING btree ("updated_by_id");
  CREATE INDEX "institutions_updated_by_idx" ON "institutions" USING btree ("updated_by_id");
  CREATE INDEX "media_updated_by_idx" ON "media" USING btree ("updated_by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "presence" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "presence" CASCADE;
  ALTER TABLE "articles" DROP CONSTRAINT "articles_updated_by_id_users_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "notes" DROP CONSTRAINT "notes_updated_by_id_users_id_fk";
  
  ALTER TABLE "_notes_v" DROP CONSTRAINT "_notes_v_version_updated_by_id_users_id_fk";
  
  ALTER TABLE "republications" DROP CONSTRAINT "republications_updated_by_id_users_id_fk";
  
  ALTER TABLE "outlets" DROP CONSTRAINT "outlets_updated_by_id_users_id_fk";
  
  ALTER TABLE "authors" DROP CONSTRAINT "authors_updated_by_id_users_id_fk";
  
  ALTER TABLE "institutions" DROP CONSTRAINT "institutions_updated_by_id_users_id_fk";
  
  ALTER TABLE "media" DROP CONSTRAINT "media_updated_by_id_users_id_fk";
  
  DROP INDEX "articles_updated_by_idx";
  DROP INDEX "_articles_v_version_version_updated_by_idx";
  DROP INDEX "notes_updated_by_idx";
  DROP INDEX "_notes_v_version_version_updated_by_idx";
  DROP INDEX "republications_updated_by_idx";
  DROP INDEX "outlets_updated_by_idx";
  DROP INDEX "authors_updated_by_idx";
  DROP INDEX "institutions_updated_by_idx";
  DROP INDEX "media_updated_by_idx";
  ALTER TABLE "articles" DROP COLUMN "updated_by_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "notes" DROP COLUMN "updated_by_id";
  ALTER TABLE "_notes_v" DROP COLUMN "version_updated_by_id";
  ALTER TABLE "republications" DROP COLUMN "updated_by_id";
  ALTER TABLE "outlets" DROP COLUMN "updated_by_id";
  ALTER TABLE "authors" DROP COLUMN "updated_by_id";
  ALTER TABLE "institutions" DROP COLUMN "updated_by_id";
  ALTER TABLE "media" DROP COLUMN "updated_by_id";`)
}

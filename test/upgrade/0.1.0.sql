-- The database of Offprint 0.1.0 (commit c7783246): its migrations, its sample, and what people do with it:
-- three users, a waived and a snoozed article, a moved post, one taken back from the blog, one under an embargo, a reminder.
-- Passwords: "admin of 0.1.0", "editor of 0.1.0", "author of 0.1.0". Earlier versions of most articles were left out.
-- pg_dump --no-owner --no-privileges --inserts, without comments and psql's own commands.


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

CREATE TYPE public.enum__articles_v_version_kind AS ENUM (
    'op-ed',
    'analysis',
    'journal-article',
    'brief',
    'interview',
    'review',
    'chapter',
    'other'
);

CREATE TYPE public.enum__articles_v_version_permission_mode AS ENUM (
    'full',
    'excerpt',
    'link'
);

CREATE TYPE public.enum__articles_v_version_published_at_precision AS ENUM (
    'day',
    'month',
    'year',
    'unknown'
);

CREATE TYPE public.enum_articles_kind AS ENUM (
    'op-ed',
    'analysis',
    'journal-article',
    'brief',
    'interview',
    'review',
    'chapter',
    'other'
);

CREATE TYPE public.enum_articles_permission_mode AS ENUM (
    'full',
    'excerpt',
    'link'
);

CREATE TYPE public.enum_articles_published_at_precision AS ENUM (
    'day',
    'month',
    'year',
    'unknown'
);

CREATE TYPE public.enum_media_rights AS ENUM (
    'owned',
    'licensed',
    'outlet-only',
    'unknown'
);

CREATE TYPE public.enum_offprint_blog_mode AS ENUM (
    'full',
    'excerpt',
    'link'
);

CREATE TYPE public.enum_offprint_stage AS ENUM (
    'drafted',
    'published-at-outlet',
    'republished-on-blog'
);

CREATE TYPE public.enum_outlets_kind AS ENUM (
    'newspaper',
    'magazine',
    'journal',
    'brief',
    'website',
    'other'
);

CREATE TYPE public.enum_outlets_terms_full_text AS ENUM (
    'allowed',
    'after-embargo',
    'ask',
    'forbidden'
);

CREATE TYPE public.enum_outlets_terms_search_policy AS ENUM (
    'canonical',
    'noindex',
    'self'
);

CREATE TYPE public.enum_payload_jobs_log_state AS ENUM (
    'failed',
    'succeeded'
);

CREATE TYPE public.enum_payload_jobs_log_task_slug AS ENUM (
    'inline',
    'send-reminders'
);

CREATE TYPE public.enum_payload_jobs_task_slug AS ENUM (
    'inline',
    'send-reminders'
);

CREATE TYPE public.enum_reminder_runs_via AS ENUM (
    'job',
    'command'
);

CREATE TYPE public.enum_reminders_kind AS ENUM (
    'digest',
    'test'
);

CREATE TYPE public.enum_reminders_state AS ENUM (
    'claimed',
    'waiting',
    'sent',
    'not-sent',
    'failed'
);

CREATE TYPE public.enum_republications_mode AS ENUM (
    'full',
    'excerpt',
    'link'
);

CREATE TYPE public.enum_republications_republished_at_precision AS ENUM (
    'day',
    'unknown'
);

CREATE TYPE public.enum_republications_search_policy AS ENUM (
    'canonical',
    'noindex',
    'self'
);

CREATE TYPE public.enum_transitions_via AS ENUM (
    'admin',
    'rest',
    'graphql',
    'local',
    'job',
    'seed'
);

CREATE TYPE public.enum_users_digest_cadence AS ENUM (
    'daily',
    'weekly',
    'off'
);

CREATE TYPE public.enum_users_digest_scope AS ENUM (
    'own',
    'all'
);

CREATE TYPE public.enum_users_digest_weekday AS ENUM (
    'mon',
    'tue',
    'wed',
    'thu',
    'fri',
    'sat',
    'sun'
);

CREATE TYPE public.enum_users_role AS ENUM (
    'admin',
    'editor',
    'author'
);

CREATE FUNCTION public.offprint_guard_transitions() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      if tg_op = 'UPDATE'
        and to_jsonb(new) - 'article_id' - 'by_id' = to_jsonb(old) - 'article_id' - 'by_id'
        and (new.article_id is null or new.article_id is not distinct from old.article_id)
        and (new.by_id is null or new.by_id is not distinct from old.by_id)
      then
        return new;
      end if;
      raise exception 'the log of moves cannot be changed' using errcode = 'integrity_constraint_violation';
    end
    $$;

CREATE FUNCTION public.offprint_keep_path() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      if tg_op <> 'INSERT' and old.path is not null then
        insert into offprint_moved (path, article_id)
          select old.path, a.id from articles a where a.id = old.article_id
          on conflict (path) do update set article_id = excluded.article_id, left_at = now();
      end if;
      if tg_op <> 'DELETE' then
        delete from offprint_moved where path = new.path;
      end if;
      return null;
    end
    $$;

CREATE FUNCTION public.offprint_tell_of_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      perform pg_notify('offprint_change', '');
      return null;
    end
    $$;

CREATE TEXT SEARCH CONFIGURATION public.offprint_danish (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR asciiword WITH danish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR word WITH public.unaccent, danish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR hword_part WITH public.unaccent, danish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR hword_asciipart WITH danish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR asciihword WITH danish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR hword WITH public.unaccent, danish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_danish
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_dutch (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR asciiword WITH dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR word WITH public.unaccent, dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR hword_part WITH public.unaccent, dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR hword_asciipart WITH dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR asciihword WITH dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR hword WITH public.unaccent, dutch_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_dutch
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_english (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR asciiword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR word WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR hword_part WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR hword_asciipart WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR asciihword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR hword WITH public.unaccent, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_english
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_finnish (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR asciiword WITH finnish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR word WITH public.unaccent, finnish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR hword_part WITH public.unaccent, finnish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR hword_asciipart WITH finnish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR asciihword WITH finnish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR hword WITH public.unaccent, finnish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_finnish
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_french (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR asciiword WITH french_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR word WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR hword_part WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR hword_asciipart WITH french_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR asciihword WITH french_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR hword WITH public.unaccent, french_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_french
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_german (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR asciiword WITH german_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR word WITH public.unaccent, german_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR hword_part WITH public.unaccent, german_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR hword_asciipart WITH german_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR asciihword WITH german_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR hword WITH public.unaccent, german_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_german
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_hungarian (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR asciiword WITH hungarian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR word WITH public.unaccent, hungarian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR hword_part WITH public.unaccent, hungarian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR hword_asciipart WITH hungarian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR asciihword WITH hungarian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR hword WITH public.unaccent, hungarian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_hungarian
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_indonesian (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR asciiword WITH indonesian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR word WITH public.unaccent, indonesian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR hword_part WITH public.unaccent, indonesian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR hword_asciipart WITH indonesian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR asciihword WITH indonesian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR hword WITH public.unaccent, indonesian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_indonesian
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_italian (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR asciiword WITH italian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR word WITH public.unaccent, italian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR hword_part WITH public.unaccent, italian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR hword_asciipart WITH italian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR asciihword WITH italian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR hword WITH public.unaccent, italian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_italian
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_norwegian (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR asciiword WITH norwegian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR word WITH public.unaccent, norwegian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR hword_part WITH public.unaccent, norwegian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR hword_asciipart WITH norwegian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR asciihword WITH norwegian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR hword WITH public.unaccent, norwegian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_norwegian
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_portuguese (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR asciiword WITH portuguese_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR word WITH public.unaccent, portuguese_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR hword_part WITH public.unaccent, portuguese_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR hword_asciipart WITH portuguese_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR asciihword WITH portuguese_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR hword WITH public.unaccent, portuguese_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_portuguese
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_romanian (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR asciiword WITH romanian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR word WITH public.unaccent, romanian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR hword_part WITH public.unaccent, romanian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR hword_asciipart WITH romanian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR asciihword WITH romanian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR hword WITH public.unaccent, romanian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_romanian
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_russian (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR asciiword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR word WITH public.unaccent, russian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR hword_part WITH public.unaccent, russian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR hword_asciipart WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR asciihword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR hword WITH public.unaccent, russian_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_russian
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_simple (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR asciiword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR word WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR hword_part WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR hword_asciipart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR asciihword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR hword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_simple
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_spanish (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR asciiword WITH spanish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR word WITH public.unaccent, spanish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR hword_part WITH public.unaccent, spanish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR hword_asciipart WITH spanish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR asciihword WITH spanish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR hword WITH public.unaccent, spanish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_spanish
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_swedish (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR asciiword WITH swedish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR word WITH public.unaccent, swedish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR hword_part WITH public.unaccent, swedish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR hword_asciipart WITH swedish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR asciihword WITH swedish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR hword WITH public.unaccent, swedish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_swedish
    ADD MAPPING FOR uint WITH simple;

CREATE TEXT SEARCH CONFIGURATION public.offprint_turkish (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR asciiword WITH turkish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR word WITH public.unaccent, turkish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR hword_part WITH public.unaccent, turkish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR hword_asciipart WITH turkish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR asciihword WITH turkish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR hword WITH public.unaccent, turkish_stem;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.offprint_turkish
    ADD MAPPING FOR uint WITH simple;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public._articles_v (
    id uuid NOT NULL,
    parent_id uuid,
    version_title character varying NOT NULL,
    version_lead_image_image_id uuid,
    version_lead_image_caption character varying,
    version_lead_image_credit character varying,
    version_body jsonb,
    version_outlet_id uuid,
    version_outlet_issue character varying,
    version_outlet_url character varying,
    version_published_at timestamp(3) with time zone,
    version_published_at_precision public.enum__articles_v_version_published_at_precision DEFAULT 'day'::public.enum__articles_v_version_published_at_precision NOT NULL,
    version_doi character varying,
    version_dateline character varying,
    version_permission_granted_by character varying,
    version_permission_granted_on timestamp(3) with time zone,
    version_permission_mode public.enum__articles_v_version_permission_mode,
    version_permission_evidence character varying,
    version_waived_reason character varying,
    version_waived_by character varying,
    version_waived_at timestamp(3) with time zone,
    version_snoozed_until timestamp(3) with time zone,
    version_stage public.enum_offprint_stage DEFAULT 'drafted'::public.enum_offprint_stage NOT NULL,
    version_slug character varying,
    version_kind public.enum__articles_v_version_kind DEFAULT 'op-ed'::public.enum__articles_v_version_kind NOT NULL,
    version_free_from timestamp(3) with time zone,
    version_series character varying,
    version_language character varying DEFAULT 'en'::character varying,
    version_import_key character varying,
    version_blog_mode public.enum_offprint_blog_mode,
    version_updated_at timestamp(3) with time zone,
    version_created_at timestamp(3) with time zone,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    version_pictures_needed boolean DEFAULT false
);

CREATE TABLE public._articles_v_rels (
    id integer NOT NULL,
    "order" integer,
    parent_id uuid NOT NULL,
    path character varying NOT NULL,
    media_id uuid
);

CREATE SEQUENCE public._articles_v_rels_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public._articles_v_rels_id_seq OWNED BY public._articles_v_rels.id;

CREATE TABLE public._articles_v_texts (
    id integer NOT NULL,
    "order" integer NOT NULL,
    parent_id uuid NOT NULL,
    path character varying NOT NULL,
    text character varying
);

CREATE SEQUENCE public._articles_v_texts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public._articles_v_texts_id_seq OWNED BY public._articles_v_texts.id;

CREATE TABLE public._articles_v_version_byline (
    _order integer NOT NULL,
    _parent_id uuid NOT NULL,
    id uuid NOT NULL,
    author_id uuid NOT NULL,
    inferred boolean DEFAULT false,
    _uuid character varying
);

CREATE TABLE public._articles_v_version_byline_affiliations (
    _order integer NOT NULL,
    _parent_id uuid NOT NULL,
    id uuid NOT NULL,
    institution_id uuid,
    role character varying,
    printed character varying,
    _uuid character varying
);

CREATE TABLE public._notes_v (
    id uuid NOT NULL,
    parent_id uuid,
    version_article_id uuid NOT NULL,
    version_body jsonb NOT NULL,
    version_author_id uuid,
    version_is_public boolean DEFAULT false,
    version_updated_at timestamp(3) with time zone,
    version_created_at timestamp(3) with time zone,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.articles (
    id uuid NOT NULL,
    title character varying NOT NULL,
    lead_image_image_id uuid,
    lead_image_caption character varying,
    lead_image_credit character varying,
    body jsonb,
    outlet_id uuid,
    outlet_issue character varying,
    outlet_url character varying,
    published_at timestamp(3) with time zone,
    published_at_precision public.enum_articles_published_at_precision DEFAULT 'day'::public.enum_articles_published_at_precision NOT NULL,
    doi character varying,
    dateline character varying,
    permission_granted_by character varying,
    permission_granted_on timestamp(3) with time zone,
    permission_mode public.enum_articles_permission_mode,
    permission_evidence character varying,
    waived_reason character varying,
    waived_by character varying,
    waived_at timestamp(3) with time zone,
    snoozed_until timestamp(3) with time zone,
    stage public.enum_offprint_stage DEFAULT 'drafted'::public.enum_offprint_stage NOT NULL,
    slug character varying,
    kind public.enum_articles_kind DEFAULT 'op-ed'::public.enum_articles_kind NOT NULL,
    free_from timestamp(3) with time zone,
    series character varying,
    language character varying DEFAULT 'en'::character varying,
    import_key character varying,
    blog_mode public.enum_offprint_blog_mode,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    pictures_needed boolean DEFAULT false
);

CREATE TABLE public.articles_byline (
    _order integer NOT NULL,
    _parent_id uuid NOT NULL,
    id character varying NOT NULL,
    author_id uuid NOT NULL,
    inferred boolean DEFAULT false
);

CREATE TABLE public.articles_byline_affiliations (
    _order integer NOT NULL,
    _parent_id character varying NOT NULL,
    id character varying NOT NULL,
    institution_id uuid,
    role character varying,
    printed character varying
);

CREATE TABLE public.articles_rels (
    id integer NOT NULL,
    "order" integer,
    parent_id uuid NOT NULL,
    path character varying NOT NULL,
    media_id uuid
);

CREATE SEQUENCE public.articles_rels_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.articles_rels_id_seq OWNED BY public.articles_rels.id;

CREATE TABLE public.articles_texts (
    id integer NOT NULL,
    "order" integer NOT NULL,
    parent_id uuid NOT NULL,
    path character varying NOT NULL,
    text character varying
);

CREATE SEQUENCE public.articles_texts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.articles_texts_id_seq OWNED BY public.articles_texts.id;

CREATE TABLE public.authors (
    id uuid NOT NULL,
    name character varying NOT NULL,
    slug character varying,
    bio character varying,
    is_public boolean DEFAULT false,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.authors_affiliations (
    _order integer NOT NULL,
    _parent_id uuid NOT NULL,
    id character varying NOT NULL,
    institution_id uuid NOT NULL,
    role character varying,
    "from" timestamp(3) with time zone,
    "to" timestamp(3) with time zone
);

CREATE TABLE public.authors_texts (
    id integer NOT NULL,
    "order" integer NOT NULL,
    parent_id uuid NOT NULL,
    path character varying NOT NULL,
    text character varying
);

CREATE SEQUENCE public.authors_texts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.authors_texts_id_seq OWNED BY public.authors_texts.id;

CREATE TABLE public.institutions (
    id uuid NOT NULL,
    name character varying NOT NULL,
    acronym character varying,
    place character varying,
    url character varying,
    is_public boolean DEFAULT false,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.institutions_texts (
    id integer NOT NULL,
    "order" integer NOT NULL,
    parent_id uuid NOT NULL,
    path character varying NOT NULL,
    text character varying
);

CREATE SEQUENCE public.institutions_texts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.institutions_texts_id_seq OWNED BY public.institutions_texts.id;

CREATE TABLE public.media (
    id uuid NOT NULL,
    alt character varying NOT NULL,
    caption character varying,
    credit character varying,
    rights public.enum_media_rights DEFAULT 'unknown'::public.enum_media_rights NOT NULL,
    is_public boolean DEFAULT false,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    url character varying,
    thumbnail_u_r_l character varying,
    filename character varying,
    mime_type character varying,
    filesize numeric,
    width numeric,
    height numeric,
    focal_x numeric,
    focal_y numeric,
    sizes_thumbnail_url character varying,
    sizes_thumbnail_width numeric,
    sizes_thumbnail_height numeric,
    sizes_thumbnail_mime_type character varying,
    sizes_thumbnail_filesize numeric,
    sizes_thumbnail_filename character varying,
    sizes_page_url character varying,
    sizes_page_width numeric,
    sizes_page_height numeric,
    sizes_page_mime_type character varying,
    sizes_page_filesize numeric,
    sizes_page_filename character varying
);

CREATE TABLE public.notes (
    id uuid NOT NULL,
    article_id uuid NOT NULL,
    body jsonb NOT NULL,
    author_id uuid,
    is_public boolean DEFAULT false,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.offprint_moved (
    path text NOT NULL,
    article_id uuid NOT NULL,
    left_at timestamp with time zone DEFAULT now() NOT NULL,
    slug text GENERATED ALWAYS AS ("substring"(path, '[^/]*$'::text)) STORED NOT NULL
);

CREATE TABLE public.offprint_search (
    republication_id uuid NOT NULL,
    configuration text NOT NULL,
    whole text NOT NULL,
    words tsvector NOT NULL
);

CREATE TABLE public.outlets (
    id uuid NOT NULL,
    name character varying NOT NULL,
    acronym character varying,
    kind public.enum_outlets_kind DEFAULT 'newspaper'::public.enum_outlets_kind,
    url character varying,
    slug character varying,
    terms_full_text public.enum_outlets_terms_full_text DEFAULT 'ask'::public.enum_outlets_terms_full_text NOT NULL,
    terms_embargo_days numeric,
    terms_excerpt_words numeric,
    terms_credit_template character varying,
    terms_search_policy public.enum_outlets_terms_search_policy DEFAULT 'noindex'::public.enum_outlets_terms_search_policy NOT NULL,
    terms_policy_url character varying,
    terms_contact_email character varying,
    terms_remarks character varying,
    is_public boolean DEFAULT false,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.outlets_texts (
    id integer NOT NULL,
    "order" integer NOT NULL,
    parent_id uuid NOT NULL,
    path character varying NOT NULL,
    text character varying
);

CREATE SEQUENCE public.outlets_texts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.outlets_texts_id_seq OWNED BY public.outlets_texts.id;

CREATE TABLE public.payload_jobs (
    id uuid NOT NULL,
    input jsonb,
    completed_at timestamp(3) with time zone,
    total_tried numeric DEFAULT 0,
    has_error boolean DEFAULT false,
    error jsonb,
    task_slug public.enum_payload_jobs_task_slug,
    queue character varying DEFAULT 'default'::character varying,
    wait_until timestamp(3) with time zone,
    processing boolean DEFAULT false,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.payload_jobs_log (
    _order integer NOT NULL,
    _parent_id uuid NOT NULL,
    id character varying NOT NULL,
    executed_at timestamp(3) with time zone NOT NULL,
    completed_at timestamp(3) with time zone NOT NULL,
    task_slug public.enum_payload_jobs_log_task_slug NOT NULL,
    task_i_d character varying NOT NULL,
    input jsonb,
    output jsonb,
    state public.enum_payload_jobs_log_state NOT NULL,
    error jsonb
);

CREATE TABLE public.payload_kv (
    id uuid NOT NULL,
    key character varying NOT NULL,
    data jsonb NOT NULL
);

CREATE TABLE public.payload_migrations (
    id uuid NOT NULL,
    name character varying,
    batch numeric,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.payload_preferences (
    id uuid NOT NULL,
    key character varying,
    value jsonb,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.payload_preferences_rels (
    id integer NOT NULL,
    "order" integer,
    parent_id uuid NOT NULL,
    path character varying NOT NULL,
    users_id uuid
);

CREATE SEQUENCE public.payload_preferences_rels_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.payload_preferences_rels_id_seq OWNED BY public.payload_preferences_rels.id;

CREATE TABLE public.reminder_runs (
    id uuid NOT NULL,
    started_at timestamp(3) with time zone NOT NULL,
    ended_at timestamp(3) with time zone,
    via public.enum_reminder_runs_via NOT NULL,
    people numeric,
    sent numeric,
    unsent numeric,
    error character varying,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.reminders (
    id uuid NOT NULL,
    key character varying NOT NULL,
    person_id uuid,
    email character varying,
    period character varying NOT NULL,
    state public.enum_reminders_state DEFAULT 'claimed'::public.enum_reminders_state NOT NULL,
    items numeric,
    attempts numeric DEFAULT 0,
    claimed_at timestamp(3) with time zone,
    sent_at timestamp(3) with time zone,
    message_id character varying,
    error character varying,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    kind public.enum_reminders_kind DEFAULT 'digest'::public.enum_reminders_kind NOT NULL,
    lease_until timestamp(3) with time zone,
    next_attempt_at timestamp(3) with time zone,
    schedule character varying
);

CREATE TABLE public.reminders_acts (
    _order integer NOT NULL,
    _parent_id uuid NOT NULL,
    id character varying NOT NULL,
    at timestamp(3) with time zone NOT NULL,
    act character varying NOT NULL,
    article_id uuid,
    what character varying
);

CREATE TABLE public.republications (
    id uuid NOT NULL,
    article_id uuid NOT NULL,
    note_id uuid,
    slug character varying,
    path character varying,
    url character varying,
    republished_at timestamp(3) with time zone NOT NULL,
    republished_at_precision public.enum_republications_republished_at_precision DEFAULT 'day'::public.enum_republications_republished_at_precision NOT NULL,
    mode public.enum_republications_mode DEFAULT 'full'::public.enum_republications_mode NOT NULL,
    credit_line character varying,
    search_policy public.enum_republications_search_policy DEFAULT 'noindex'::public.enum_republications_search_policy NOT NULL,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    article_stage public.enum_offprint_stage GENERATED ALWAYS AS ('republished-on-blog'::public.enum_offprint_stage) STORED
);

CREATE TABLE public.transitions (
    id uuid NOT NULL,
    article_id uuid,
    article_title character varying NOT NULL,
    "from" public.enum_offprint_stage NOT NULL,
    "to" public.enum_offprint_stage NOT NULL,
    by_id uuid,
    by_name character varying,
    at timestamp(3) with time zone NOT NULL,
    via public.enum_transitions_via NOT NULL,
    reason character varying,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.users (
    id uuid NOT NULL,
    name character varying NOT NULL,
    role public.enum_users_role DEFAULT 'author'::public.enum_users_role NOT NULL,
    author_id uuid,
    digest_cadence public.enum_users_digest_cadence DEFAULT 'weekly'::public.enum_users_digest_cadence NOT NULL,
    digest_weekday public.enum_users_digest_weekday DEFAULT 'mon'::public.enum_users_digest_weekday,
    digest_hour numeric DEFAULT 8 NOT NULL,
    digest_time_zone character varying NOT NULL,
    digest_scope public.enum_users_digest_scope,
    updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
    email character varying NOT NULL,
    reset_password_token character varying,
    reset_password_expiration timestamp(3) with time zone,
    salt character varying,
    hash character varying,
    reset_password_requested_at timestamp(3) with time zone,
    login_attempts numeric DEFAULT 0,
    lock_until timestamp(3) with time zone
);

CREATE TABLE public.users_sessions (
    _order integer NOT NULL,
    _parent_id uuid NOT NULL,
    id character varying NOT NULL,
    created_at timestamp(3) with time zone,
    expires_at timestamp(3) with time zone NOT NULL
);

ALTER TABLE ONLY public._articles_v_rels ALTER COLUMN id SET DEFAULT nextval('public._articles_v_rels_id_seq'::regclass);

ALTER TABLE ONLY public._articles_v_texts ALTER COLUMN id SET DEFAULT nextval('public._articles_v_texts_id_seq'::regclass);

ALTER TABLE ONLY public.articles_rels ALTER COLUMN id SET DEFAULT nextval('public.articles_rels_id_seq'::regclass);

ALTER TABLE ONLY public.articles_texts ALTER COLUMN id SET DEFAULT nextval('public.articles_texts_id_seq'::regclass);

ALTER TABLE ONLY public.authors_texts ALTER COLUMN id SET DEFAULT nextval('public.authors_texts_id_seq'::regclass);

ALTER TABLE ONLY public.institutions_texts ALTER COLUMN id SET DEFAULT nextval('public.institutions_texts_id_seq'::regclass);

ALTER TABLE ONLY public.outlets_texts ALTER COLUMN id SET DEFAULT nextval('public.outlets_texts_id_seq'::regclass);

ALTER TABLE ONLY public.payload_preferences_rels ALTER COLUMN id SET DEFAULT nextval('public.payload_preferences_rels_id_seq'::regclass);

INSERT INTO public._articles_v VALUES ('01a21965-821f-76ae-aed1-fd440b4bc009', '01a21965-8046-772b-88fc-ab82d04c7786', 'The sandbar is not what ails Port Averil’s harbour', NULL, 'The dredger Patient Griselda at work off the north mole in June. She has moved enough sand since 2016 to bury the town hall twice.', 'Photo: Lotte Farrow', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Every few years Port Averil rediscovers its sandbar. Somebody runs a yacht on to it, the yacht’s owner writes to this newspaper, and the council, which has never been known to ignore a man with a yacht, commissions a survey.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The survey always says the same thing. Sand travels north along this coast at the pace of a reluctant child, meets the mole, and sits down. Take it away and more will come. The harbour was built, in 1871, on the spot where the sea likes to put things.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "So we dredge. The contract now before the council would be the third in ten years and, at 4.2 million crowns, the dearest. It would give us six metres at low water until some time in the spring of 2028.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Then what? The coasters that once filled the inner basin drew less than five metres. They did not leave because they touched the bottom. They left because the last 11 kilometres of road to the harbour are single-track, are closed by snow for a fortnight each winter, and end at a level crossing whose barrier was last seen upright in 2019.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A shipping agent in Trevance put it to me without cruelty. “Your water is fine,” she said. “It is your land I cannot get across.”", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The same money would pay for the road twice over, if we did not insist on spending it where it can be seen from the promenade. A dredger is a fine sight. Nobody ever took a child to look at a culvert.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "By all means move the sand, when there are ships to move it for. Until then, the council might try standing at the level crossing at seven in the morning, and counting what does not come.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-8002-7393-bc62-694da15a69f1', NULL, 'https://averilcourier.example/opinion/sandbar-not-what-ails-harbour', '2026-08-14 00:00:00+00', 'day', NULL, NULL, 'already on the blog when imported', NULL, 'full', NULL, NULL, NULL, NULL, NULL, 'republished-on-blog', 'the-sandbar-is-not-what-ails-port-averils-harbour', 'op-ed', '2026-08-14 00:00:00+00', 'Following the mud', 'en', 'sandbar is not what ails port averils harbour | averil courier', 'full', '2026-11-26 19:46:52.558+00', '2026-11-26 19:46:52.1+00', '2026-11-26 19:46:52.575+00', '2026-11-26 19:46:52.575+00', false);
INSERT INTO public._articles_v VALUES ('01a21965-82e6-75a9-9ba3-69cbf0f4163d', '01a21965-82df-753c-8caa-c37fcaec624f', 'A ferry that pays for itself is usually going to the wrong island', NULL, 'The morning boat leaves the Isle of Corrin in February. There is room for 200 passengers and a cow', '© Per Aldous/Skarvik Ledger', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "There is a rule of thumb among those who run boats to islands. If the boat makes money, the people on it are on holiday. If it loses money, they live there.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The ministry has now decided that all nine routes on the Marrow coast should cover their costs by 2030. It sounds like housekeeping. In practice it sorts the islands into those with a beach and those with a school, and closes the second kind.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Consider Corrin. In August its boat is full twice a day. In February it carries the doctor, the post, some feed and, on Thursdays, a teacher of music. The February boat loses some 900 crowns each time it sails, and it is the only reason that anyone is there in August to sell an ice cream.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Officials reply that a road would never be asked to make a profit, and that they would gladly treat the ferry as a road if only the law allowed it. This is true. It is also within the power of the people who say it to change the law.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Skarvik’s own history offers a cheaper lesson. When the Norrhead boat was withdrawn in 1994, the saving was 310,000 crowns a year. The helicopter that replaced it for urgent cases cost more than that by the second winter. By the sixth, there was nobody left to fetch.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A ferry is a promise with a timetable. It can be kept well or badly, dearly or cheaply. What it cannot do is be kept only on the days when it pays.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-82bf-766b-89b0-2d8d33e87fb5', NULL, NULL, NULL, 'unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'drafted', 'a-ferry-that-pays-for-itself-is-usually-going-to-the-wrong-island', 'op-ed', NULL, NULL, 'en', 'a ferry that pays for itself is usually going to the wrong island | skarvik ledger', NULL, '2026-11-26 19:46:52.766+00', '2026-11-26 19:46:52.765+00', '2026-11-26 19:46:52.773+00', '2026-11-26 19:46:52.773+00', false);
INSERT INTO public._articles_v VALUES ('01a21965-84d7-70a4-8f0d-275d29d1a8f3', '01a21965-834b-7799-b305-0cae5e72f4c5', 'Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "In the spring of 2023 the harbour office at Trevance sent an invoice to a beetroot farm. The farm lies 40 kilometres inland and owns no boat. The sum was 1,140 crowns, the description was ‘mud’, and the farmer, to general surprise, paid it.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "1", "noteId": "note-1", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The invoice was a joke, or began as one. Yet it put a question that small ports have avoided for a century and a half. Most of them spend more on removing sediment than on pilots, lights and quays together.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "2", "noteId": "note-2", "version": 1}, {"mode": "normal", "text": " Almost none of that sediment is their own. It is soil, washed from fields and building sites and the banks of straightened rivers, and it becomes the port’s property at the moment when it is no longer of use to anyone.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "This article follows the mud of three harbours back to where it came from. It argues that the present way of paying for it is an accident of law, that the accident falls hardest on the ports least able to bear it, and that there are older customs on this same coast which did better.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A Short History of the Bill", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Until the middle of the nineteenth century nobody on the Marrow coast paid to have mud taken away. It was sold. Harbour silt made good bricks and better fields, and the right to dig it was let by the basket.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "3", "noteId": "note-3", "version": 1}, {"mode": "normal", "text": " The Trevance ledgers show a profit on mud in all but four of the years between 1790 and 1848.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The steam dredger put an end to this. It raised more in a day than the brickfields could take in a month, and the surplus was carried out to sea, where it cost money and made nothing. The Harbours Act of 1874 then settled who should pay by describing sediment as ‘matter arising within the port’,", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "4", "noteId": "note-4", "version": 1}, {"mode": "normal", "text": " a phrase upheld in every case since, although any child with a bucket could refute it. The last serious attempt to amend it was made in 1953", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "5", "noteId": "note-5", "version": 1}, {"mode": "normal", "text": " and was talked out, by a member with interests in gravel.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Three Harbours", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Port Averil receives its sand from the sea, and may be left out of the moral argument. It shows only what the bill looks like: 38% of all harbour dues in the decade to 2024.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "6", "noteId": "note-6", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "block", "fields": {"id": "figure-70", "credit": "Courtesy of the Centre for Tides and Towns", "caption": "The settling ponds at Lower Marrow, seen from the sluice, October 2024.", "blockName": "", "blockType": "figure"}, "format": "", "version": 2}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Lower Marrow is the clearer case. Its river drains a plain that was hedged and ditched until the 1970s and is now neither. The harbour master’s tide book records the depth at the inner sill on the first of each month, and the line falls steadily until 2011, when the Centre for Tides and Towns built three settling ponds above the sluice. Since then the port has dredged once.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "7", "noteId": "note-7", "version": 1}, {"mode": "normal", "text": " The ponds cost less than a single season of the dredger, and the farms upstream carted the contents away without being asked.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Trevance has neither ponds nor a kindly tide. It has instead the ledgers, and a harbour office willing to read them. Its invoices, of which 11 have now been sent, do not pretend to recover the cost. They have had another effect. Four of the farms have planted their lower banks, and one has sent a delegation to look at the dredger.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "What Might Be Done", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Three steps seem to us modest. The first is to count: no port on this coast is obliged to record where its sediment comes from, and only one does. The second is to let ports spend dredging money upstream, which the Act of 1874 forbids, since a settling pond is not ‘within the port’. The third is to put the farmer and the harbour master on the same board, as they were at Trevance until that Act, when they met each Michaelmas at an inn and divided the mud between them.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "8", "noteId": "note-8", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Conclusion", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Mud is the least romantic of the subjects that a port can offer, and the most honest. It keeps a record of everything that is done above it. A law that calls it the harbour’s own asks the last house in the street to pay for the rain.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "footnotes", "label": "Notes", "format": "", "indent": 0, "version": 1, "children": [{"type": "footnote", "label": "1", "format": "", "indent": 0, "noteId": "note-1", "prefix": "1. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Trevance Harbour Office, Letter Book for 2023, p. 61. The farmer has asked that the beetroot be mentioned.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "2", "format": "", "indent": 0, "noteId": "note-2", "prefix": "2. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Emeka Sundqvist, ‘What Forty Small Ports Spend, and on What’, Skarvik Academy Working Papers, No. 17, May 2022, <https://academy.skarvik.example/papers/17>, accessed 3 February 2025.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "3", "format": "", "indent": 0, "noteId": "note-3", "prefix": "3. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A basket was here a measure of about 30 litres. At Lower Marrow it was nearer 40, which led to lawsuits.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "4", "format": "", "indent": 0, "noteId": "note-4", "prefix": "4. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Harbours Act 1874, section 9.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "5", "format": "", "indent": 0, "noteId": "note-5", "prefix": "5. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Assembly Proceedings, Vol. 211, 12 March 1953, columns 840–902.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "6", "format": "", "indent": 0, "noteId": "note-6", "prefix": "6. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Port Averil Town Council, Harbour Accounts, 2015–24.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "7", "format": "", "indent": 0, "noteId": "note-7", "prefix": "7. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Centre for Tides and Towns, ‘Ten Years of the Lower Marrow Ponds’, 2021, <https://tidesandtowns.example/reports/ponds>, accessed 3 February 2025.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "8", "format": "", "indent": 0, "noteId": "note-8", "prefix": "8. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Trevance Harbour Office, Ledger C, 1790–1874, flyleaf. The inn is still there, and still has the scales.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}], "direction": null}], "direction": null}}', '01a21965-8338-717a-9f72-4b68e4bcdb8a', 'vol. 12, issue 2', 'https://smallports.example/12/2/whose-mud-is-it', '2025-05-12 00:00:00+00', 'day', NULL, NULL, 'already on the blog when imported', NULL, 'full', NULL, NULL, NULL, NULL, NULL, 'republished-on-blog', 'whose-mud-is-it-sediment-tolls-and-the-politics-of-the-small-port', 'journal-article', '2026-05-12 00:00:00+00', 'Following the mud', 'en', 'whose mud is it sediment tolls and the politics of the small port | journal of small ports', 'full', '2026-11-26 19:46:53.24+00', '2026-11-26 19:46:52.874+00', '2026-11-26 19:46:53.27+00', '2026-11-26 19:46:53.27+00', false);
INSERT INTO public._articles_v VALUES ('01a21965-85e9-7581-83ce-03cc45984f61', '01a21965-858b-7099-b3c0-7f03cef9eda6', 'Who reads the tide gauge?', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The tide gauge at Lower Marrow is a brass float in a stone well. It has been read at high water, by somebody with a lantern and later a torch, some 91,000 times since 1862.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "1", "noteId": "note-1", "printed": "[1]", "version": 1}, {"mode": "normal", "text": " In December the last reader retired. Her post has not been filled, because the gauge now sends its own readings to a server.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Nobody should mourn the lantern. The new sensor takes a reading each minute, does not catch cold, and costs less in a year than the old arrangement did in boots. But a reader did two things besides reading. She noticed when the well was blocked with weed, and she wrote down why a figure looked odd.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Those remarks turn out to matter. When the flood wall was planned in 2009, engineers threw out 11 of the highest readings on record as errors. Nine were restored after a volunteer went through the margins of the tide book and found that the reader had seen each one, had doubted it too, and had gone back down to look.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "2", "noteId": "note-2", "printed": "[2]", "version": 1}, {"mode": "normal", "text": " The wall is 40 centimetres higher as a result.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The sensor has no margin to write in. It ran beside her for a year, and on a calm evening in November it recorded the highest tide in the history of the port. She went down to look. It was a crab.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "3", "noteId": "note-3", "printed": "[3]", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "There is a cheap remedy. Five ports on the Sound pay a retired pilot or a school to visit the gauge once a week, and to keep a page of remarks beside the figures. It costs each of them about as much as the crab did.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "footnotes", "label": "", "format": "", "indent": 0, "version": 1, "children": [{"type": "footnote", "label": "1", "format": "", "indent": 0, "noteId": "note-1", "prefix": "[1]: ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Lower Marrow Harbour Office, Tide Book, 1862–2025.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "2", "format": "", "indent": 0, "noteId": "note-2", "prefix": "[2]: ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "https://tidesandtowns.example/reports/eleven-high-tides", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "3", "format": "", "indent": 0, "noteId": "note-3", "prefix": "[3]: ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Fault report of 16 November 2025, seen by the author. The crab was unharmed.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}], "direction": null}], "direction": null}}', '01a21965-856d-7784-9505-ab3d564358fb', 'no. 41', 'https://marrowsound.example/briefs/who-reads-the-tide-gauge', '2026-03-09 00:00:00+00', 'day', NULL, 'Lower Marrow, 9 March 2026', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'published-at-outlet', 'who-reads-the-tide-gauge', 'brief', '2026-03-09 00:00:00+00', NULL, 'en', 'who reads the tide gauge | marrow sound brief', NULL, '2026-11-26 19:46:53.521+00', '2026-11-26 19:46:53.45+00', '2026-11-26 19:46:53.544+00', '2026-11-26 19:46:53.544+00', false);
INSERT INTO public._articles_v VALUES ('01a21965-8a99-73af-8cdf-98dacd5320a6', '01a21965-8a80-763b-8cd3-ec8408089fe5', 'In defence of the harbour bell', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The bell on the old customs house strikes the hours for the benefit of ships that no longer call. It is four minutes slow. A petition now before the council, signed by several people who bought flats beside a bell and were then surprised by it, asks that it be stopped.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "I have slept within 200 metres of it for most of my life, and I know the case against. It is loud. In an east wind it has been known to strike thirteen. And it tells the time to people with telephones, which is like carrying water to the sea.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "But the bell does not tell the time, and never did. It tells the town that somebody is up. Twice in living memory the ringer has seen from the tower what the coastguard had not, and has simply kept ringing. In the gale of 1987 the customs clerk counted 40 strokes at three in the morning, and by the fiftieth the lifeboat was in the water.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "One may say that we have better instruments. We do, and each of them wakes one person, who is paid to be awake. The bell wakes everyone, and makes the harbour everybody’s business. I call that cheap at the price of a little sleep.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Mend the clock, by all means. Four minutes is a long time at sea.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-8002-7393-bc62-694da15a69f1', NULL, NULL, NULL, 'unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'drafted', 'in-defence-of-the-harbour-bell', 'op-ed', NULL, NULL, 'en', 'in defence of the harbour bell | averil courier', NULL, '2026-11-26 19:46:54.72+00', '2026-11-26 19:46:54.719+00', '2026-11-26 19:46:54.745+00', '2026-11-26 19:46:54.745+00', false);
INSERT INTO public._articles_v VALUES ('01a21965-8acf-726e-8027-4d37e6931fa3', '01a21965-8a80-763b-8cd3-ec8408089fe5', 'In defence of the harbour bell', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The bell on the old customs house strikes the hours for the benefit of ships that no longer call. It is four minutes slow. A petition now before the council, signed by several people who bought flats beside a bell and were then surprised by it, asks that it be stopped.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "I have slept within 200 metres of it for most of my life, and I know the case against. It is loud. In an east wind it has been known to strike thirteen. And it tells the time to people with telephones, which is like carrying water to the sea.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "But the bell does not tell the time, and never did. It tells the town that somebody is up. Twice in living memory the ringer has seen from the tower what the coastguard had not, and has simply kept ringing. In the gale of 1987 the customs clerk counted 40 strokes at three in the morning, and by the fiftieth the lifeboat was in the water.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "One may say that we have better instruments. We do, and each of them wakes one person, who is paid to be awake. The bell wakes everyone, and makes the harbour everybody’s business. I call that cheap at the price of a little sleep.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Mend the clock, by all means. Four minutes is a long time at sea.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-8002-7393-bc62-694da15a69f1', NULL, NULL, NULL, 'unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'published-at-outlet', 'in-defence-of-the-harbour-bell', 'op-ed', NULL, NULL, 'en', 'in defence of the harbour bell | averil courier', NULL, '2026-11-26 19:46:54.79+00', '2026-11-26 19:46:54.719+00', '2026-11-26 19:46:54.798+00', '2026-11-26 19:46:54.798+00', false);
INSERT INTO public._articles_v VALUES ('01a21965-8afb-74c0-afe5-9c98a496f23a', '01a21965-8a80-763b-8cd3-ec8408089fe5', 'In defence of the harbour bell', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The bell on the old customs house strikes the hours for the benefit of ships that no longer call. It is four minutes slow. A petition now before the council, signed by several people who bought flats beside a bell and were then surprised by it, asks that it be stopped.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "I have slept within 200 metres of it for most of my life, and I know the case against. It is loud. In an east wind it has been known to strike thirteen. And it tells the time to people with telephones, which is like carrying water to the sea.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "But the bell does not tell the time, and never did. It tells the town that somebody is up. Twice in living memory the ringer has seen from the tower what the coastguard had not, and has simply kept ringing. In the gale of 1987 the customs clerk counted 40 strokes at three in the morning, and by the fiftieth the lifeboat was in the water.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "One may say that we have better instruments. We do, and each of them wakes one person, who is paid to be awake. The bell wakes everyone, and makes the harbour everybody’s business. I call that cheap at the price of a little sleep.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Mend the clock, by all means. Four minutes is a long time at sea.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-8002-7393-bc62-694da15a69f1', NULL, NULL, NULL, 'unknown', NULL, NULL, 'already on the blog when imported', NULL, 'full', NULL, NULL, NULL, NULL, NULL, 'republished-on-blog', 'in-defence-of-the-harbour-bell', 'op-ed', NULL, NULL, 'en', 'in defence of the harbour bell | averil courier', 'full', '2026-11-26 19:46:54.832+00', '2026-11-26 19:46:54.719+00', '2026-11-26 19:46:54.842+00', '2026-11-26 19:46:54.842+00', false);
INSERT INTO public._articles_v VALUES ('01a21966-6820-746c-bbc6-7888cb6e1af3', '01a21965-866f-7703-99b8-94a4880ab38f', 'The romance of the bucket chain', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "There are perhaps four people alive who can tell a bucket dredger from a suction dredger by its sound. Dorothea Vance is one of them, and in The Patient Mud she does her best to make it five.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Her argument is simple and, once made, hard to shake off. Histories of seafaring begin where the ship leaves the harbour. But somebody had to make it possible for the ship to leave, and then do it again the next year, because the sea fills in what is dug. Behind each age of discovery, she says, stands a smaller and wetter age of shovels.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The best chapter follows one machine, the Corrin Endeavour, from her launch in 1888 to the day in 1961 when she was found to be aground on a bank of her own spoil. Vance tells it straight and lets the reader laugh. She is as good on the crews, who were paid by the bucket and so grew learned in the art of the half-full one.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "I missed a map. I would also have given up some of the patents for more about the towns, since a dredger, like a bank, is something that a place sees only when it stops. These are small complaints about a generous book. I read it in two evenings, went down to the harbour on the third, and listened. It was suction, I think.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-8667-72f9-8af0-cb3dd215706e', NULL, 'https://tidewrack.example/reviews/the-patient-mud', '2026-09-21 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, 'The outlet closed', 'The editor', '2026-11-26 19:47:51.34+00', NULL, 'published-at-outlet', 'the-romance-of-the-bucket-chain', 'review', NULL, NULL, 'en', 'romance of the bucket chain | tidewrack', NULL, '2026-11-26 19:47:51.422+00', '2026-11-26 19:46:53.679+00', '2026-11-26 19:47:51.456+00', '2026-11-26 19:47:51.456+00', false);
INSERT INTO public._articles_v VALUES ('01a21966-68da-7416-920f-356fb3e205fb', '01a21965-8610-7011-93b5-44c0260d19a4', 'What the lorries know', '01a21966-6753-761b-9222-f61f552fc2a7', '', 'Image credit: Quayside Pictures/Tomas Reyl', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A port’s annual report will tell you how many tonnes it handled. It will not tell you how many drivers slept in their cabs, or that one in five of the lorries that went in full came out full as well, with the same load.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "I learned both from a folding chair beside the weighbridge at Trevance, where I counted lorries for five days in July. The clerk, who has counted them for 19 years, was kind enough to let me think that I was doing research.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Full in, full out", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The lorries that leave as they came are the interesting ones. They are not lost. Their cargo has been booked on a ship that is late, and the port charges for storage from the second hour. It is cheaper to drive to a lay-by on the", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "coast road, wait there and come back. On the Wednesday of my week, by my count, 60 tonnes of timber went past me four times.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "In the port’s figures this appears as growth.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The lay-by as infrastructure", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The lay-by has a van that sells soup, a noticeboard, and a man called Ferdy who will, for a small consideration, ring when the ship is sighted. It is in everything but name the port’s waiting room, and it was built by nobody.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The port authority would like to close it. It would do better to put a roof on it. Two hours of free storage would empty the lay-by within a week, at a cost that the authority’s own accountant reckons to be less than the repairs to the coast road. I asked him why it had not been tried. Because, he said, then the tonnage would go down.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-860a-749d-a320-b141739ed865', 'September 2026', 'https://harbourandhinterland.example/features/what-the-lorries-know', '2026-08-31 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2027-03-01 12:00:00+00', 'published-at-outlet', 'what-the-lorries-know', 'op-ed', '2026-09-30 00:00:00+00', NULL, 'en', 'what the lorries know | harbour hinterland', NULL, '2026-11-26 19:47:51.602+00', '2026-11-26 19:46:53.584+00', '2026-11-26 19:47:51.641+00', '2026-11-26 19:47:51.641+00', false);
INSERT INTO public._articles_v VALUES ('01a21966-6b0e-723f-a4ea-d4462d50e0d2', '01a21965-86de-77e7-9e38-77e5c9e77770', 'Say It Twice: A Conversation with Rosalind Pyke, Former Harbour Master of Skarvik', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Captain Rosalind Pyke was harbour master of Skarvik from 2004 to 2025, the first woman and, by her own account, the last smoker to hold the post. Before that she was a pilot on the Marrow Sound for 14 years, and served on coasters and cable ships.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "She now teaches ship handling at the Skarvik Academy of Navigation, and keeps bees.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "FQ"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "FQ", "version": 1, "children": [{"mode": "normal", "text": "FQ: You took over the harbour in the year of the long fog. What did it teach you?", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "Pyke"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "Pyke", "version": 1, "children": [{"mode": "normal", "text": "Pyke: That a harbour is mostly a conversation. We had 19 days in 2004 when you could not see the end of the mole from the middle of it. The radar worked, the lights worked, and still we had three collisions, all of them between people who thought that the other one had understood.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "a", "noteId": "note-a", "version": 1}, {"mode": "normal", "text": " After that I made everybody say everything twice.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "1", "noteId": "note-2-1", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "Pyke"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "Pyke", "version": 1, "children": [{"mode": "normal", "text": "They hated it. Pilots are proud, and nobody likes to be asked to repeat himself in front of a tug. But we went 11 years without a scratch.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "FQ"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "FQ", "version": 1, "children": [{"mode": "normal", "text": "FQ: Ships have since grown to three times the length. Has the job changed, or only the size of it?", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "Pyke"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "Pyke", "version": 1, "children": [{"mode": "normal", "text": "Pyke: The size changes the job. With a small ship you can be wrong for a minute. A big one has been wrong for a quarter of an hour before anybody knows it. What worries me is that we now train people on simulators, which never go wrong in the ways that people do.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "2", "noteId": "note-2-2", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "FQ"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "FQ", "version": 1, "children": [{"mode": "normal", "text": "FQ: The port has agreed to test crewless tugs under the Corrin Protocol", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "b", "noteId": "note-b", "version": 1}, {"mode": "normal", "text": " next spring. Will they be safe?", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "Pyke"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "Pyke", "version": 1, "children": [{"mode": "normal", "text": "Pyke: Probably, and that is not what I would ask. I would ask who is going to notice that the kettle in the signal station is cold. That is how we found out about poor Anders. The old ways had a great many eyes in them, and most were not looking at what they were paid to look at.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "3", "noteId": "note-2-3", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "FQ"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "FQ", "version": 1, "children": [{"mode": "normal", "text": "FQ: What would you tell whoever comes next?", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "Pyke"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "Pyke", "version": 1, "children": [{"mode": "normal", "text": "Pyke: Answer the telephone yourself. Walk to the end of the mole once a day, in all weathers, and be seen to do it. And do not believe the tide table until you have looked over the side.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "footnotes", "label": "Explanatory Notes", "format": "", "indent": 0, "version": 1, "children": [{"type": "footnote", "label": "a", "format": "", "indent": 0, "noteId": "note-a", "prefix": "[a] ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The inquiry of 2005 found that in each case both vessels had acknowledged a message which neither had heard in full.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "b", "format": "", "indent": 0, "noteId": "note-b", "prefix": "[b] ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The Corrin Protocol, agreed in 2024, lets ports on the Sound admit vessels without a crew for trials of up to 90 days.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}], "direction": null}, {"type": "footnotes", "label": "Citations", "format": "", "indent": 0, "version": 1, "children": [{"type": "footnote", "label": "1", "format": "", "indent": 0, "noteId": "note-2-1", "prefix": "[1] ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Skarvik Harbour Office, “Standing Orders for Pilots,” revised January 2005.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "2", "format": "", "indent": 0, "noteId": "note-2-2", "prefix": "[2] ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "See Ida Karlsen-Webb, “The Simulator Never Sulks,” Fairlead Quarterly 9:2 (2023).", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "3", "format": "", "indent": 0, "noteId": "note-2-3", "prefix": "[3] ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Rosalind Pyke, “Eyes,” lecture to the Maritime Society for Harbour Heritage, Trevance, November 6, 2025.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}], "direction": null}], "direction": null}}', '01a21965-86d8-743d-a8eb-872c27c135d4', '12:1', 'https://fairlead.example/12-1/say-it-twice', '2026-04-20 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'published-at-outlet', 'say-it-twice-a-conversation-with-rosalind-pyke-former-harbour-master-of-skarvik', 'interview', NULL, NULL, 'en', 'say it twice a conversation with rosalind pyke former harbour master of skarvik | fairlead quarterly', NULL, '2026-11-26 19:47:52.172+00', '2026-11-26 19:46:53.789+00', '2026-11-26 19:47:52.205+00', '2026-11-26 19:47:52.205+00', false);
INSERT INTO public._articles_v VALUES ('01a21966-6bce-711b-bb8e-cba290ea92f2', '01a21966-6bc4-741b-8494-36ecb8685d11', 'Übers Warten: a piece under embargo', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The full text of it.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21966-6b65-7178-aaf7-f729171ba1ac', NULL, 'https://outlet.example/2', '2024-01-02 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'drafted', 'uebers-warten-a-piece-under-embargo', 'op-ed', '2024-04-01 00:00:00+00', NULL, 'en', NULL, NULL, '2026-11-26 19:47:52.388+00', '2026-11-26 19:47:52.388+00', '2026-11-26 19:47:52.398+00', '2026-11-26 19:47:52.398+00', false);
INSERT INTO public._articles_v VALUES ('01a21966-6c87-7266-bf67-8213fcddf93c', '01a21966-6bc4-741b-8494-36ecb8685d11', 'Übers Warten: a piece under embargo', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The full text of it.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21966-6b65-7178-aaf7-f729171ba1ac', NULL, 'https://outlet.example/2', '2024-01-02 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'published-at-outlet', 'uebers-warten-a-piece-under-embargo', 'op-ed', '2024-04-01 00:00:00+00', NULL, 'en', NULL, NULL, '2026-11-26 19:47:52.552+00', '2026-11-26 19:47:52.388+00', '2026-11-26 19:47:52.58+00', '2026-11-26 19:47:52.58+00', false);
INSERT INTO public._articles_v VALUES ('01a21966-6da2-728f-aa9d-4d841acc5f69', '01a21966-6bc4-741b-8494-36ecb8685d11', 'Übers Warten: a piece under embargo', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The full text of it.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21966-6b65-7178-aaf7-f729171ba1ac', NULL, 'https://outlet.example/2', '2024-01-02 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'republished-on-blog', 'uebers-warten-a-piece-under-embargo', 'op-ed', '2024-04-01 00:00:00+00', NULL, 'en', NULL, 'full', '2026-11-26 19:47:52.834+00', '2026-11-26 19:47:52.388+00', '2026-11-26 19:47:52.865+00', '2026-11-26 19:47:52.865+00', false);
INSERT INTO public._articles_v VALUES ('01a21966-6ed6-71de-89bc-21c269b9bcfd', '01a21966-6ec2-727e-a6cb-a636b61831b7', 'A date at midnight', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The full text of it.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21966-6e76-7706-b7cf-fe7cbd2b6421', NULL, 'https://outlet.example/3', '2025-05-01 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'drafted', 'a-date-at-midnight', 'op-ed', '2025-05-31 00:00:00+00', NULL, 'en', NULL, NULL, '2026-11-26 19:47:53.154+00', '2026-11-26 19:47:53.154+00', '2026-11-26 19:47:53.174+00', '2026-11-26 19:47:53.174+00', false);
INSERT INTO public._articles_v VALUES ('01a21966-6f7a-77ab-9947-2334e41a444b', '01a21966-6ec2-727e-a6cb-a636b61831b7', 'A date at midnight', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The full text of it.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21966-6e76-7706-b7cf-fe7cbd2b6421', NULL, 'https://outlet.example/3', '2025-05-01 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'published-at-outlet', 'a-date-at-midnight', 'op-ed', '2025-05-31 00:00:00+00', NULL, 'en', NULL, NULL, '2026-11-26 19:47:53.313+00', '2026-11-26 19:47:53.154+00', '2026-11-26 19:47:53.334+00', '2026-11-26 19:47:53.334+00', false);

INSERT INTO public._articles_v_rels VALUES (1, 1, '01a21966-68da-7416-920f-356fb3e205fb', 'version.pictures', '01a21966-6753-761b-9222-f61f552fc2a7');

INSERT INTO public._articles_v_texts VALUES (13, 1, '01a21965-821f-76ae-aed1-fd440b4bc009', 'version.standfirst', 'A third dredging contract in ten years will buy the town eighteen months of deep water and very little else');
INSERT INTO public._articles_v_texts VALUES (14, 2, '01a21965-821f-76ae-aed1-fd440b4bc009', 'version.standfirst', 'The ships that stopped coming did so because of the road, and nobody has offered to dredge the road');
INSERT INTO public._articles_v_texts VALUES (15, 1, '01a21965-821f-76ae-aed1-fd440b4bc009', 'version.bylineText', 'Ottilie Brandreth is a senior fellow at the A. Merriden School of Harbour Studies (MSHS) in Port Averil and an honorary fellow at the Maritime Society for Harbour Heritage (MSHH) in Trevance');
INSERT INTO public._articles_v_texts VALUES (16, 1, '01a21965-821f-76ae-aed1-fd440b4bc009', 'version.topics', 'dredging');
INSERT INTO public._articles_v_texts VALUES (17, 2, '01a21965-821f-76ae-aed1-fd440b4bc009', 'version.topics', 'roads');
INSERT INTO public._articles_v_texts VALUES (18, 3, '01a21965-821f-76ae-aed1-fd440b4bc009', 'version.topics', 'Port Averil');
INSERT INTO public._articles_v_texts VALUES (19, 1, '01a21965-82e6-75a9-9ba3-69cbf0f4163d', 'version.standfirst', 'Ministers want every route to break even by 2030, which is a timetable for closing most of them');
INSERT INTO public._articles_v_texts VALUES (20, 1, '01a21965-82e6-75a9-9ba3-69cbf0f4163d', 'version.bylineText', 'The writer is a senior fellow at the A Merriden School of Harbour Studies');
INSERT INTO public._articles_v_texts VALUES (21, 1, '01a21965-82e6-75a9-9ba3-69cbf0f4163d', 'version.topics', 'ferries');
INSERT INTO public._articles_v_texts VALUES (22, 2, '01a21965-82e6-75a9-9ba3-69cbf0f4163d', 'version.topics', 'islands');
INSERT INTO public._articles_v_texts VALUES (45, 1, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', 'version.standfirst', 'Small ports spend more on moving mud than on anything else that they do, yet the mud comes from somewhere, and somebody upstream put it there. Ottilie Brandreth and Emeka Sundqvist follow the sediment of three harbours back to its sources, and argue that the bill should travel the same way.');
INSERT INTO public._articles_v_texts VALUES (46, 1, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', 'version.acknowledgements', 'Acknowledgements');
INSERT INTO public._articles_v_texts VALUES (47, 2, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', 'version.acknowledgements', 'The authors are grateful to the harbour office at Trevance, which let them read its ledgers and found them chairs.');
INSERT INTO public._articles_v_texts VALUES (48, 1, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', 'version.bylineText', 'Notes on contributors');
INSERT INTO public._articles_v_texts VALUES (49, 2, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', 'version.bylineText', 'Ottilie Brandreth');
INSERT INTO public._articles_v_texts VALUES (50, 3, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', 'version.bylineText', 'Ottilie Brandreth is a Senior Fellow at the A Merriden School of Harbour Studies in Port Averil, an Honorary Fellow at MSHH and author of Low Water: A Year in Nine Harbours (Slack Tide Press, 2023).');
INSERT INTO public._articles_v_texts VALUES (51, 4, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', 'version.bylineText', 'Emeka Sundqvist');
INSERT INTO public._articles_v_texts VALUES (52, 5, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', 'version.bylineText', 'Emeka Sundqvist is a Lecturer at the Skarvik Academy of Navigation and a Fellow at the Rivers Programme of the Centre for Tides and Towns in Lower Marrow.');
INSERT INTO public._articles_v_texts VALUES (53, 1, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', 'version.topics', 'dredging');
INSERT INTO public._articles_v_texts VALUES (54, 2, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', 'version.topics', 'rivers');
INSERT INTO public._articles_v_texts VALUES (55, 3, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', 'version.topics', 'law');
INSERT INTO public._articles_v_texts VALUES (59, 1, '01a21965-85e9-7581-83ce-03cc45984f61', 'version.bylineText', 'Ottilie Brandreth is a Senior Fellow at the A. Merriden School of Harbour Studies (MSHS), Port Averil, and an Honorary Fellow at the Maritime Society for Harbour Heritage (MSHH). She posts tide tables at @lowwater.');
INSERT INTO public._articles_v_texts VALUES (60, 1, '01a21965-85e9-7581-83ce-03cc45984f61', 'version.topics', 'tides');
INSERT INTO public._articles_v_texts VALUES (61, 2, '01a21965-85e9-7581-83ce-03cc45984f61', 'version.topics', 'measurement');
INSERT INTO public._articles_v_texts VALUES (82, 1, '01a21965-8a99-73af-8cdf-98dacd5320a6', 'version.standfirst', 'It is loud, it is wrong about the time, and it should stay');
INSERT INTO public._articles_v_texts VALUES (83, 1, '01a21965-8a99-73af-8cdf-98dacd5320a6', 'version.bylineText', 'Ottilie Brandreth is a fellow at the Maritime Society for Harbour Heritage (MSHH)');
INSERT INTO public._articles_v_texts VALUES (84, 1, '01a21965-8a99-73af-8cdf-98dacd5320a6', 'version.topics', 'Port Averil');
INSERT INTO public._articles_v_texts VALUES (85, 1, '01a21965-8acf-726e-8027-4d37e6931fa3', 'version.standfirst', 'It is loud, it is wrong about the time, and it should stay');
INSERT INTO public._articles_v_texts VALUES (86, 1, '01a21965-8acf-726e-8027-4d37e6931fa3', 'version.bylineText', 'Ottilie Brandreth is a fellow at the Maritime Society for Harbour Heritage (MSHH)');
INSERT INTO public._articles_v_texts VALUES (87, 1, '01a21965-8acf-726e-8027-4d37e6931fa3', 'version.topics', 'Port Averil');
INSERT INTO public._articles_v_texts VALUES (88, 1, '01a21965-8afb-74c0-afe5-9c98a496f23a', 'version.standfirst', 'It is loud, it is wrong about the time, and it should stay');
INSERT INTO public._articles_v_texts VALUES (89, 1, '01a21965-8afb-74c0-afe5-9c98a496f23a', 'version.bylineText', 'Ottilie Brandreth is a fellow at the Maritime Society for Harbour Heritage (MSHH)');
INSERT INTO public._articles_v_texts VALUES (90, 1, '01a21965-8afb-74c0-afe5-9c98a496f23a', 'version.topics', 'Port Averil');
INSERT INTO public._articles_v_texts VALUES (91, 1, '01a21966-6820-746c-bbc6-7888cb6e1af3', 'version.standfirst', 'Dorothea Vance has written the history of dredging that nobody knew they wanted');
INSERT INTO public._articles_v_texts VALUES (92, 1, '01a21966-6820-746c-bbc6-7888cb6e1af3', 'version.topics', 'dredging');
INSERT INTO public._articles_v_texts VALUES (93, 2, '01a21966-6820-746c-bbc6-7888cb6e1af3', 'version.topics', 'books');
INSERT INTO public._articles_v_texts VALUES (94, 1, '01a21966-68da-7416-920f-356fb3e205fb', 'version.standfirst', 'A week beside the Trevance weighbridge says more about a port than its annual report');
INSERT INTO public._articles_v_texts VALUES (95, 1, '01a21966-68da-7416-920f-356fb3e205fb', 'version.bylineText', 'Ottilie Brandreth is a senior fellow at the A. Merriden School of Harbour Studies in Port Averil and author of “Low Water: A Year in Nine Harbours.” (Slack Tide Press)');
INSERT INTO public._articles_v_texts VALUES (96, 1, '01a21966-68da-7416-920f-356fb3e205fb', 'version.topics', 'roads');
INSERT INTO public._articles_v_texts VALUES (97, 2, '01a21966-68da-7416-920f-356fb3e205fb', 'version.topics', 'Trevance');
INSERT INTO public._articles_v_texts VALUES (98, 1, '01a21966-6b0e-723f-a4ea-d4462d50e0d2', 'version.topics', 'pilots');
INSERT INTO public._articles_v_texts VALUES (99, 2, '01a21966-6b0e-723f-a4ea-d4462d50e0d2', 'version.topics', 'Skarvik');
INSERT INTO public._articles_v_texts VALUES (100, 1, '01a21966-6bce-711b-bb8e-cba290ea92f2', 'version.bylineText', 'Author 2 is a fellow');
INSERT INTO public._articles_v_texts VALUES (101, 1, '01a21966-6c87-7266-bf67-8213fcddf93c', 'version.bylineText', 'Author 2 is a fellow');
INSERT INTO public._articles_v_texts VALUES (102, 1, '01a21966-6da2-728f-aa9d-4d841acc5f69', 'version.bylineText', 'Author 2 is a fellow');
INSERT INTO public._articles_v_texts VALUES (103, 1, '01a21966-6ed6-71de-89bc-21c269b9bcfd', 'version.bylineText', 'Author 3 is a fellow');
INSERT INTO public._articles_v_texts VALUES (104, 1, '01a21966-6f7a-77ab-9947-2334e41a444b', 'version.bylineText', 'Author 3 is a fellow');

INSERT INTO public._articles_v_version_byline VALUES (1, '01a21965-821f-76ae-aed1-fd440b4bc009', '01a21965-8226-76b3-b915-0973e9a12524', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '6b088cac9bb5f1079f2bf118');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21965-82e6-75a9-9ba3-69cbf0f4163d', '01a21965-82e7-70ce-a683-1906d4b2741b', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', true, '6b088cac9bb5f1079f2bf11a');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', '01a21965-84f5-740f-8cfb-d97c2222bc72', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '6b088cac9bb5f1079f2bf11f');
INSERT INTO public._articles_v_version_byline VALUES (2, '01a21965-84d7-70a4-8f0d-275d29d1a8f3', '01a21965-84f5-740f-8cfb-def2f49b292e', '01a21965-832b-72fc-b205-2937888d061d', false, '6b088cac9bb5f1079f2bf122');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21965-85e9-7581-83ce-03cc45984f61', '01a21965-85f2-77c3-9154-e9a555b6fc95', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '6b088cad9bb5f1079f2bf125');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21965-8a99-73af-8cdf-98dacd5320a6', '01a21965-8a9a-7241-9516-883e56662d0c', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '6b088cae9bb5f1079f2bf12b');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21965-8acf-726e-8027-4d37e6931fa3', '01a21965-8ad0-74a8-baaf-b4b70836249e', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '6b088cae9bb5f1079f2bf12b');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21965-8afb-74c0-afe5-9c98a496f23a', '01a21965-8aff-7178-8f5f-acfabcb080a0', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '6b088cae9bb5f1079f2bf12b');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21966-6820-746c-bbc6-7888cb6e1af3', '01a21966-682e-7179-afd2-578ec6a05117', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', true, '6b088cad9bb5f1079f2bf128');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21966-68da-7416-920f-356fb3e205fb', '01a21966-6903-75ed-8ec1-1582c4fd4da5', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '6b088cad9bb5f1079f2bf127');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21966-6b0e-723f-a4ea-d4462d50e0d2', '01a21966-6b13-7155-8208-c38fbdd559cf', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', true, '6b088cad9bb5f1079f2bf129');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21966-6bce-711b-bb8e-cba290ea92f2', '01a21966-6bd8-74b9-bcd0-22d48b4312ac', '01a21966-6b96-7311-bd51-09dfa70cc228', false, '6b088ce8d2013f0bf18a4386');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21966-6c87-7266-bf67-8213fcddf93c', '01a21966-6ca2-749b-b2d1-a50db6823042', '01a21966-6b96-7311-bd51-09dfa70cc228', false, '6b088ce8d2013f0bf18a4386');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21966-6da2-728f-aa9d-4d841acc5f69', '01a21966-6da7-75f8-ad56-42aff04ff6e2', '01a21966-6b96-7311-bd51-09dfa70cc228', false, '6b088ce8d2013f0bf18a4386');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21966-6ed6-71de-89bc-21c269b9bcfd', '01a21966-6ede-7108-a3bc-2de7aa76f275', '01a21966-6e96-725f-ba63-b3dd0e52857d', false, '6b088ce9d2013f0bf18a4388');
INSERT INTO public._articles_v_version_byline VALUES (1, '01a21966-6f7a-77ab-9947-2334e41a444b', '01a21966-6f82-7578-83d0-0c81e7850b26', '01a21966-6e96-725f-ba63-b3dd0e52857d', false, '6b088ce9d2013f0bf18a4388');

INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21965-8226-76b3-b915-0973e9a12524', '01a21965-8227-724a-a30b-729c6084abcd', '01a21965-7f18-71aa-a8c9-7c8691611644', 'senior fellow', 'senior fellow at the A. Merriden School of Harbour Studies (MSHS) in Port Averil', '6b088cac9bb5f1079f2bf116');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (2, '01a21965-8226-76b3-b915-0973e9a12524', '01a21965-8227-724a-a30b-754bd27763c8', '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'honorary fellow', 'honorary fellow at the Maritime Society for Harbour Heritage (MSHH) in Trevance', '6b088cac9bb5f1079f2bf117');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21965-82e7-70ce-a683-1906d4b2741b', '01a21965-82ea-7246-9767-f1ba3b9ed4da', '01a21965-7f18-71aa-a8c9-7c8691611644', 'senior fellow', 'senior fellow at the A Merriden School of Harbour Studies', '6b088cac9bb5f1079f2bf119');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21965-84f5-740f-8cfb-d97c2222bc72', '01a21965-84f8-70fc-8607-1dac5f206ebd', '01a21965-7f18-71aa-a8c9-7c8691611644', 'Senior Fellow', 'Senior Fellow at the A Merriden School of Harbour Studies in Port Averil', '6b088cac9bb5f1079f2bf11d');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (2, '01a21965-84f5-740f-8cfb-d97c2222bc72', '01a21965-84f8-70fc-8607-2354f9685152', '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'Honorary Fellow', 'Honorary Fellow at MSHH', '6b088cac9bb5f1079f2bf11e');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21965-84f5-740f-8cfb-def2f49b292e', '01a21965-84f8-70fc-8607-24f96ecf02b7', '01a21965-830d-77c8-b938-a13aa2f1ab8e', 'Lecturer', 'Lecturer at the Skarvik Academy of Navigation', '6b088cac9bb5f1079f2bf120');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (2, '01a21965-84f5-740f-8cfb-def2f49b292e', '01a21965-84f8-70fc-8607-2a82104c0acd', '01a21965-831b-77cd-92a0-21f3434668f3', 'Fellow', 'Fellow at the Rivers Programme of the Centre for Tides and Towns in Lower Marrow', '6b088cac9bb5f1079f2bf121');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21965-85f2-77c3-9154-e9a555b6fc95', '01a21965-85f3-711f-a8e7-b5668516057f', '01a21965-7f18-71aa-a8c9-7c8691611644', 'Senior Fellow', 'Senior Fellow at the A. Merriden School of Harbour Studies (MSHS), Port Averil', '6b088cad9bb5f1079f2bf123');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (2, '01a21965-85f2-77c3-9154-e9a555b6fc95', '01a21965-85f3-711f-a8e7-bb4095c15769', '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'Honorary Fellow', 'Honorary Fellow at the Maritime Society for Harbour Heritage (MSHH)', '6b088cad9bb5f1079f2bf124');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21965-8a9a-7241-9516-883e56662d0c', '01a21965-8a9b-7652-92c3-a503bfcb45cd', '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'fellow', 'fellow at the Maritime Society for Harbour Heritage (MSHH)', '6b088cae9bb5f1079f2bf12a');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21965-8ad0-74a8-baaf-b4b70836249e', '01a21965-8ad1-752a-9782-97a6e1eed767', '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'fellow', 'fellow at the Maritime Society for Harbour Heritage (MSHH)', '6b088cae9bb5f1079f2bf12a');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21965-8aff-7178-8f5f-acfabcb080a0', '01a21965-8aff-7178-8f5f-b31ae28459f4', '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'fellow', 'fellow at the Maritime Society for Harbour Heritage (MSHH)', '6b088cae9bb5f1079f2bf12a');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21966-6903-75ed-8ec1-1582c4fd4da5', '01a21966-6906-75f2-97c1-164341ca7940', '01a21965-7f18-71aa-a8c9-7c8691611644', 'senior fellow', 'senior fellow at the A. Merriden School of Harbour Studies in Port Averil', '6b088cad9bb5f1079f2bf126');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21966-6bd8-74b9-bcd0-22d48b4312ac', '01a21966-6bd9-704f-b008-771807d132ee', '01a21966-6b7f-75d0-a817-ea21965047e5', 'fellow', NULL, '6b088ce8d2013f0bf18a4385');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21966-6ca2-749b-b2d1-a50db6823042', '01a21966-6ca6-77af-b238-58a6c5728a8c', '01a21966-6b7f-75d0-a817-ea21965047e5', 'fellow', NULL, '6b088ce8d2013f0bf18a4385');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21966-6da7-75f8-ad56-42aff04ff6e2', '01a21966-6dad-722a-b8a2-e7f2bf0cc1f9', '01a21966-6b7f-75d0-a817-ea21965047e5', 'fellow', NULL, '6b088ce8d2013f0bf18a4385');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21966-6ede-7108-a3bc-2de7aa76f275', '01a21966-6ee2-72ce-9874-85fd081599b3', '01a21966-6e81-77a8-8b2f-f1dc047b957f', 'fellow', NULL, '6b088ce9d2013f0bf18a4387');
INSERT INTO public._articles_v_version_byline_affiliations VALUES (1, '01a21966-6f82-7578-83d0-0c81e7850b26', '01a21966-6f83-721b-ab64-4b30ea264b6a', '01a21966-6e81-77a8-8b2f-f1dc047b957f', 'fellow', NULL, '6b088ce9d2013f0bf18a4387');

INSERT INTO public._notes_v VALUES ('01a21965-8095-7279-b258-6d0cb7537ff4', '01a21965-808d-76cb-ba4c-ee71fb94c321', '01a21965-8046-772b-88fc-ab82d04c7786', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Back after a long silence, for which I blame a move, a flood in the new cellar and my own poor filing. First, a short op-ed for the Averil Courier on the sandbar that everybody in town has an opinion about. There will be more on dredging here soon, I am afraid.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:52.173+00', '2026-11-26 19:46:52.173+00', '2026-11-26 19:46:52.181+00', '2026-11-26 19:46:52.181+00');
INSERT INTO public._notes_v VALUES ('01a21965-82f4-7599-a80a-5adf2968673f', '01a21965-82ef-77a9-b19a-4276a5556d4a', '01a21965-82df-753c-8caa-c37fcaec624f', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "My next column for the Skarvik Ledger, still with its editors and not to go up here before they have run it. It is about what a ferry is for, a question that I thought had been answered in about 1850.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:52.783+00', '2026-11-26 19:46:52.783+00', '2026-11-26 19:46:52.788+00', '2026-11-26 19:46:52.788+00');
INSERT INTO public._notes_v VALUES ('01a21965-836c-739d-848a-e206d07aa09d', '01a21965-836b-77ac-af4f-9ad01a52b0f7', '01a21965-834b-7799-b305-0cae5e72f4c5', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Now for something longer, a piece that has been on my desk for so many tides that I had stopped believing in it. Written with the tireless Emeka from the Skarvik Academy of Navigation for the Journal of Small Ports, it is about silt, and about who is asked to pay for it. Thanks to the two anonymous referees, one of whom was kind.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:52.907+00', '2026-11-26 19:46:52.907+00', '2026-11-26 19:46:52.908+00', '2026-11-26 19:46:52.908+00');
INSERT INTO public._notes_v VALUES ('01a21965-85a6-702a-8971-7a253ad87551', '01a21965-859d-72d8-987d-c65c29d26796', '01a21965-858b-7099-b3c0-7f03cef9eda6', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "And a new one for the Marrow Sound Brief, whose editors asked me in January what becomes of a tide gauge once nobody is paid to read it. Nothing good, was my answer, and here it is at slightly greater length.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:53.469+00', '2026-11-26 19:46:53.469+00', '2026-11-26 19:46:53.478+00', '2026-11-26 19:46:53.478+00');
INSERT INTO public._notes_v VALUES ('01a21965-8627-737e-b250-8e2dcf0ce251', '01a21965-8622-712b-a67b-a117d29f9267', '01a21965-8610-7011-93b5-44c0260d19a4', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Over the summer I did something that I had not done since I was a student, and sat beside a road for a week to count what went past. It rained, and I was given a great deal of soup.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The result is a feature for Harbour & Hinterland, which was brave enough to print all of my tables. I have left them out here, as they do not survive being copied.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:53.602+00', '2026-11-26 19:46:53.602+00', '2026-11-26 19:46:53.606+00', '2026-11-26 19:46:53.606+00');
INSERT INTO public._notes_v VALUES ('01a21965-868a-7468-8a28-60e7a50dc83e', '01a21965-867d-753d-b28e-0c1dd7b3bb0c', '01a21965-866f-7703-99b8-94a4880ab38f', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A book review, which I do not do often enough. This one is for Tidewrack, on Dorothea Vance’s history of dredging, which I enjoyed a great deal more than its subject had led me to expect.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:53.693+00', '2026-11-26 19:46:53.693+00', '2026-11-26 19:46:53.699+00', '2026-11-26 19:46:53.699+00');
INSERT INTO public._notes_v VALUES ('01a21965-86f6-7182-9c31-8e107489dbb6', '01a21965-86f1-7147-97e7-1b5fa025bee6', '01a21965-86de-77e7-9e38-77e5c9e77770', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "An edited interview this time, for the good people at Fairlead Quarterly, with a harbour master who has retired and can therefore say things. She talks as she used to steer, slowly and then all at once. My thanks to Anselm and his team for turning four hours of tape into something with sentences in it.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:53.809+00', '2026-11-26 19:46:53.809+00', '2026-11-26 19:46:53.814+00', '2026-11-26 19:46:53.814+00');
INSERT INTO public._notes_v VALUES ('01a21965-8aa8-7010-ac2f-dd0deff04e57', '01a21965-8aa7-767e-82fd-95d97717a3e0', '01a21965-8a80-763b-8cd3-ec8408089fe5', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Last one for now, and an old one: a column for the Courier that I had lost, and that a reader, bless her, had cut out and kept. She did not note the date, and neither did I.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:54.759+00', '2026-11-26 19:46:54.759+00', '2026-11-26 19:46:54.759+00', '2026-11-26 19:46:54.759+00');
INSERT INTO public._notes_v VALUES ('01a21966-6c00-7657-ac7e-9ded7b9a459e', '01a21966-6bfb-710e-9f7b-c6b2d939a25d', '01a21966-6bc4-741b-8494-36ecb8685d11', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A new piece.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', NULL, false, '2026-11-26 19:47:52.443+00', '2026-11-26 19:47:52.443+00', '2026-11-26 19:47:52.448+00', '2026-11-26 19:47:52.448+00');
INSERT INTO public._notes_v VALUES ('01a21966-6f1a-74c5-8eb1-a980b1d2ce27', '01a21966-6f13-726d-842d-85152e70110f', '01a21966-6ec2-727e-a6cb-a636b61831b7', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A new piece.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', NULL, false, '2026-11-26 19:47:53.235+00', '2026-11-26 19:47:53.235+00', '2026-11-26 19:47:53.242+00', '2026-11-26 19:47:53.242+00');

INSERT INTO public.articles VALUES ('01a21965-8046-772b-88fc-ab82d04c7786', 'The sandbar is not what ails Port Averil’s harbour', NULL, 'The dredger Patient Griselda at work off the north mole in June. She has moved enough sand since 2016 to bury the town hall twice.', 'Photo: Lotte Farrow', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Every few years Port Averil rediscovers its sandbar. Somebody runs a yacht on to it, the yacht’s owner writes to this newspaper, and the council, which has never been known to ignore a man with a yacht, commissions a survey.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The survey always says the same thing. Sand travels north along this coast at the pace of a reluctant child, meets the mole, and sits down. Take it away and more will come. The harbour was built, in 1871, on the spot where the sea likes to put things.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "So we dredge. The contract now before the council would be the third in ten years and, at 4.2 million crowns, the dearest. It would give us six metres at low water until some time in the spring of 2028.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Then what? The coasters that once filled the inner basin drew less than five metres. They did not leave because they touched the bottom. They left because the last 11 kilometres of road to the harbour are single-track, are closed by snow for a fortnight each winter, and end at a level crossing whose barrier was last seen upright in 2019.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A shipping agent in Trevance put it to me without cruelty. “Your water is fine,” she said. “It is your land I cannot get across.”", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The same money would pay for the road twice over, if we did not insist on spending it where it can be seen from the promenade. A dredger is a fine sight. Nobody ever took a child to look at a culvert.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "By all means move the sand, when there are ships to move it for. Until then, the council might try standing at the level crossing at seven in the morning, and counting what does not come.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-8002-7393-bc62-694da15a69f1', NULL, 'https://averilcourier.example/opinion/sandbar-not-what-ails-harbour', '2026-08-14 00:00:00+00', 'day', NULL, NULL, 'already on the blog when imported', NULL, 'full', NULL, NULL, NULL, NULL, NULL, 'republished-on-blog', 'the-sandbar-is-not-what-ails-port-averils-harbour', 'op-ed', '2026-08-14 00:00:00+00', 'Following the mud', 'en', 'sandbar is not what ails port averils harbour | averil courier', 'full', '2026-11-26 19:46:52.558+00', '2026-11-26 19:46:52.1+00', false);
INSERT INTO public.articles VALUES ('01a21965-82df-753c-8caa-c37fcaec624f', 'A ferry that pays for itself is usually going to the wrong island', NULL, 'The morning boat leaves the Isle of Corrin in February. There is room for 200 passengers and a cow', '© Per Aldous/Skarvik Ledger', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "There is a rule of thumb among those who run boats to islands. If the boat makes money, the people on it are on holiday. If it loses money, they live there.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The ministry has now decided that all nine routes on the Marrow coast should cover their costs by 2030. It sounds like housekeeping. In practice it sorts the islands into those with a beach and those with a school, and closes the second kind.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Consider Corrin. In August its boat is full twice a day. In February it carries the doctor, the post, some feed and, on Thursdays, a teacher of music. The February boat loses some 900 crowns each time it sails, and it is the only reason that anyone is there in August to sell an ice cream.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Officials reply that a road would never be asked to make a profit, and that they would gladly treat the ferry as a road if only the law allowed it. This is true. It is also within the power of the people who say it to change the law.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Skarvik’s own history offers a cheaper lesson. When the Norrhead boat was withdrawn in 1994, the saving was 310,000 crowns a year. The helicopter that replaced it for urgent cases cost more than that by the second winter. By the sixth, there was nobody left to fetch.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A ferry is a promise with a timetable. It can be kept well or badly, dearly or cheaply. What it cannot do is be kept only on the days when it pays.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-82bf-766b-89b0-2d8d33e87fb5', NULL, NULL, NULL, 'unknown', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'drafted', 'a-ferry-that-pays-for-itself-is-usually-going-to-the-wrong-island', 'op-ed', NULL, NULL, 'en', 'a ferry that pays for itself is usually going to the wrong island | skarvik ledger', NULL, '2026-11-26 19:46:52.766+00', '2026-11-26 19:46:52.765+00', false);
INSERT INTO public.articles VALUES ('01a21965-834b-7799-b305-0cae5e72f4c5', 'Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "In the spring of 2023 the harbour office at Trevance sent an invoice to a beetroot farm. The farm lies 40 kilometres inland and owns no boat. The sum was 1,140 crowns, the description was ‘mud’, and the farmer, to general surprise, paid it.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "1", "noteId": "note-1", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The invoice was a joke, or began as one. Yet it put a question that small ports have avoided for a century and a half. Most of them spend more on removing sediment than on pilots, lights and quays together.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "2", "noteId": "note-2", "version": 1}, {"mode": "normal", "text": " Almost none of that sediment is their own. It is soil, washed from fields and building sites and the banks of straightened rivers, and it becomes the port’s property at the moment when it is no longer of use to anyone.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "This article follows the mud of three harbours back to where it came from. It argues that the present way of paying for it is an accident of law, that the accident falls hardest on the ports least able to bear it, and that there are older customs on this same coast which did better.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A Short History of the Bill", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Until the middle of the nineteenth century nobody on the Marrow coast paid to have mud taken away. It was sold. Harbour silt made good bricks and better fields, and the right to dig it was let by the basket.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "3", "noteId": "note-3", "version": 1}, {"mode": "normal", "text": " The Trevance ledgers show a profit on mud in all but four of the years between 1790 and 1848.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The steam dredger put an end to this. It raised more in a day than the brickfields could take in a month, and the surplus was carried out to sea, where it cost money and made nothing. The Harbours Act of 1874 then settled who should pay by describing sediment as ‘matter arising within the port’,", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "4", "noteId": "note-4", "version": 1}, {"mode": "normal", "text": " a phrase upheld in every case since, although any child with a bucket could refute it. The last serious attempt to amend it was made in 1953", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "5", "noteId": "note-5", "version": 1}, {"mode": "normal", "text": " and was talked out, by a member with interests in gravel.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Three Harbours", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Port Averil receives its sand from the sea, and may be left out of the moral argument. It shows only what the bill looks like: 38% of all harbour dues in the decade to 2024.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "6", "noteId": "note-6", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "block", "fields": {"id": "figure-70", "credit": "Courtesy of the Centre for Tides and Towns", "caption": "The settling ponds at Lower Marrow, seen from the sluice, October 2024.", "blockName": "", "blockType": "figure"}, "format": "", "version": 2}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Lower Marrow is the clearer case. Its river drains a plain that was hedged and ditched until the 1970s and is now neither. The harbour master’s tide book records the depth at the inner sill on the first of each month, and the line falls steadily until 2011, when the Centre for Tides and Towns built three settling ponds above the sluice. Since then the port has dredged once.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "7", "noteId": "note-7", "version": 1}, {"mode": "normal", "text": " The ponds cost less than a single season of the dredger, and the farms upstream carted the contents away without being asked.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Trevance has neither ponds nor a kindly tide. It has instead the ledgers, and a harbour office willing to read them. Its invoices, of which 11 have now been sent, do not pretend to recover the cost. They have had another effect. Four of the farms have planted their lower banks, and one has sent a delegation to look at the dredger.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "What Might Be Done", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Three steps seem to us modest. The first is to count: no port on this coast is obliged to record where its sediment comes from, and only one does. The second is to let ports spend dredging money upstream, which the Act of 1874 forbids, since a settling pond is not ‘within the port’. The third is to put the farmer and the harbour master on the same board, as they were at Trevance until that Act, when they met each Michaelmas at an inn and divided the mud between them.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "8", "noteId": "note-8", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Conclusion", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Mud is the least romantic of the subjects that a port can offer, and the most honest. It keeps a record of everything that is done above it. A law that calls it the harbour’s own asks the last house in the street to pay for the rain.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "footnotes", "label": "Notes", "format": "", "indent": 0, "version": 1, "children": [{"type": "footnote", "label": "1", "format": "", "indent": 0, "noteId": "note-1", "prefix": "1. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Trevance Harbour Office, Letter Book for 2023, p. 61. The farmer has asked that the beetroot be mentioned.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "2", "format": "", "indent": 0, "noteId": "note-2", "prefix": "2. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Emeka Sundqvist, ‘What Forty Small Ports Spend, and on What’, Skarvik Academy Working Papers, No. 17, May 2022, <https://academy.skarvik.example/papers/17>, accessed 3 February 2025.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "3", "format": "", "indent": 0, "noteId": "note-3", "prefix": "3. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A basket was here a measure of about 30 litres. At Lower Marrow it was nearer 40, which led to lawsuits.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "4", "format": "", "indent": 0, "noteId": "note-4", "prefix": "4. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Harbours Act 1874, section 9.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "5", "format": "", "indent": 0, "noteId": "note-5", "prefix": "5. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Assembly Proceedings, Vol. 211, 12 March 1953, columns 840–902.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "6", "format": "", "indent": 0, "noteId": "note-6", "prefix": "6. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Port Averil Town Council, Harbour Accounts, 2015–24.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "7", "format": "", "indent": 0, "noteId": "note-7", "prefix": "7. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Centre for Tides and Towns, ‘Ten Years of the Lower Marrow Ponds’, 2021, <https://tidesandtowns.example/reports/ponds>, accessed 3 February 2025.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "8", "format": "", "indent": 0, "noteId": "note-8", "prefix": "8. ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Trevance Harbour Office, Ledger C, 1790–1874, flyleaf. The inn is still there, and still has the scales.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}], "direction": null}], "direction": null}}', '01a21965-8338-717a-9f72-4b68e4bcdb8a', 'vol. 12, issue 2', 'https://smallports.example/12/2/whose-mud-is-it', '2025-05-12 00:00:00+00', 'day', NULL, NULL, 'already on the blog when imported', NULL, 'full', NULL, NULL, NULL, NULL, NULL, 'republished-on-blog', 'whose-mud-is-it-sediment-tolls-and-the-politics-of-the-small-port', 'journal-article', '2026-05-12 00:00:00+00', 'Following the mud', 'en', 'whose mud is it sediment tolls and the politics of the small port | journal of small ports', 'full', '2026-11-26 19:46:53.24+00', '2026-11-26 19:46:52.874+00', false);
INSERT INTO public.articles VALUES ('01a21965-858b-7099-b3c0-7f03cef9eda6', 'Who reads the tide gauge?', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The tide gauge at Lower Marrow is a brass float in a stone well. It has been read at high water, by somebody with a lantern and later a torch, some 91,000 times since 1862.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "1", "noteId": "note-1", "printed": "[1]", "version": 1}, {"mode": "normal", "text": " In December the last reader retired. Her post has not been filled, because the gauge now sends its own readings to a server.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Nobody should mourn the lantern. The new sensor takes a reading each minute, does not catch cold, and costs less in a year than the old arrangement did in boots. But a reader did two things besides reading. She noticed when the well was blocked with weed, and she wrote down why a figure looked odd.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Those remarks turn out to matter. When the flood wall was planned in 2009, engineers threw out 11 of the highest readings on record as errors. Nine were restored after a volunteer went through the margins of the tide book and found that the reader had seen each one, had doubted it too, and had gone back down to look.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "2", "noteId": "note-2", "printed": "[2]", "version": 1}, {"mode": "normal", "text": " The wall is 40 centimetres higher as a result.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The sensor has no margin to write in. It ran beside her for a year, and on a calm evening in November it recorded the highest tide in the history of the port. She went down to look. It was a crab.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "3", "noteId": "note-3", "printed": "[3]", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "There is a cheap remedy. Five ports on the Sound pay a retired pilot or a school to visit the gauge once a week, and to keep a page of remarks beside the figures. It costs each of them about as much as the crab did.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "footnotes", "label": "", "format": "", "indent": 0, "version": 1, "children": [{"type": "footnote", "label": "1", "format": "", "indent": 0, "noteId": "note-1", "prefix": "[1]: ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Lower Marrow Harbour Office, Tide Book, 1862–2025.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "2", "format": "", "indent": 0, "noteId": "note-2", "prefix": "[2]: ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "https://tidesandtowns.example/reports/eleven-high-tides", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "3", "format": "", "indent": 0, "noteId": "note-3", "prefix": "[3]: ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Fault report of 16 November 2025, seen by the author. The crab was unharmed.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}], "direction": null}], "direction": null}}', '01a21965-856d-7784-9505-ab3d564358fb', 'no. 41', 'https://marrowsound.example/briefs/who-reads-the-tide-gauge', '2026-03-09 00:00:00+00', 'day', NULL, 'Lower Marrow, 9 March 2026', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'published-at-outlet', 'who-reads-the-tide-gauge', 'brief', '2026-03-09 00:00:00+00', NULL, 'en', 'who reads the tide gauge | marrow sound brief', NULL, '2026-11-26 19:46:53.521+00', '2026-11-26 19:46:53.45+00', false);
INSERT INTO public.articles VALUES ('01a21965-8a80-763b-8cd3-ec8408089fe5', 'In defence of the harbour bell', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The bell on the old customs house strikes the hours for the benefit of ships that no longer call. It is four minutes slow. A petition now before the council, signed by several people who bought flats beside a bell and were then surprised by it, asks that it be stopped.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "I have slept within 200 metres of it for most of my life, and I know the case against. It is loud. In an east wind it has been known to strike thirteen. And it tells the time to people with telephones, which is like carrying water to the sea.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "But the bell does not tell the time, and never did. It tells the town that somebody is up. Twice in living memory the ringer has seen from the tower what the coastguard had not, and has simply kept ringing. In the gale of 1987 the customs clerk counted 40 strokes at three in the morning, and by the fiftieth the lifeboat was in the water.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "One may say that we have better instruments. We do, and each of them wakes one person, who is paid to be awake. The bell wakes everyone, and makes the harbour everybody’s business. I call that cheap at the price of a little sleep.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Mend the clock, by all means. Four minutes is a long time at sea.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-8002-7393-bc62-694da15a69f1', NULL, NULL, NULL, 'unknown', NULL, NULL, 'already on the blog when imported', NULL, 'full', NULL, NULL, NULL, NULL, NULL, 'republished-on-blog', 'in-defence-of-the-harbour-bell', 'op-ed', NULL, NULL, 'en', 'in defence of the harbour bell | averil courier', 'full', '2026-11-26 19:46:54.832+00', '2026-11-26 19:46:54.719+00', false);
INSERT INTO public.articles VALUES ('01a21965-86de-77e7-9e38-77e5c9e77770', 'Say It Twice: A Conversation with Rosalind Pyke, Former Harbour Master of Skarvik', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Captain Rosalind Pyke was harbour master of Skarvik from 2004 to 2025, the first woman and, by her own account, the last smoker to hold the post. Before that she was a pilot on the Marrow Sound for 14 years, and served on coasters and cable ships.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "She now teaches ship handling at the Skarvik Academy of Navigation, and keeps bees.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "FQ"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "FQ", "version": 1, "children": [{"mode": "normal", "text": "FQ: You took over the harbour in the year of the long fog. What did it teach you?", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "Pyke"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "Pyke", "version": 1, "children": [{"mode": "normal", "text": "Pyke: That a harbour is mostly a conversation. We had 19 days in 2004 when you could not see the end of the mole from the middle of it. The radar worked, the lights worked, and still we had three collisions, all of them between people who thought that the other one had understood.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "a", "noteId": "note-a", "version": 1}, {"mode": "normal", "text": " After that I made everybody say everything twice.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "1", "noteId": "note-2-1", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "Pyke"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "Pyke", "version": 1, "children": [{"mode": "normal", "text": "They hated it. Pilots are proud, and nobody likes to be asked to repeat himself in front of a tug. But we went 11 years without a scratch.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "FQ"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "FQ", "version": 1, "children": [{"mode": "normal", "text": "FQ: Ships have since grown to three times the length. Has the job changed, or only the size of it?", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "Pyke"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "Pyke", "version": 1, "children": [{"mode": "normal", "text": "Pyke: The size changes the job. With a small ship you can be wrong for a minute. A big one has been wrong for a quarter of an hour before anybody knows it. What worries me is that we now train people on simulators, which never go wrong in the ways that people do.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "2", "noteId": "note-2-2", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "FQ"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "FQ", "version": 1, "children": [{"mode": "normal", "text": "FQ: The port has agreed to test crewless tugs under the Corrin Protocol", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "b", "noteId": "note-b", "version": 1}, {"mode": "normal", "text": " next spring. Will they be safe?", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "Pyke"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "Pyke", "version": 1, "children": [{"mode": "normal", "text": "Pyke: Probably, and that is not what I would ask. I would ask who is going to notice that the kettle in the signal station is cold. That is how we found out about poor Anders. The old ways had a great many eyes in them, and most were not looking at what they were paid to look at.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}, {"type": "footnote-ref", "label": "3", "noteId": "note-2-3", "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "FQ"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "FQ", "version": 1, "children": [{"mode": "normal", "text": "FQ: What would you tell whoever comes next?", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"$": {"speaker": "Pyke"}, "type": "paragraph", "format": "", "indent": 0, "speaker": "Pyke", "version": 1, "children": [{"mode": "normal", "text": "Pyke: Answer the telephone yourself. Walk to the end of the mole once a day, in all weathers, and be seen to do it. And do not believe the tide table until you have looked over the side.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "footnotes", "label": "Explanatory Notes", "format": "", "indent": 0, "version": 1, "children": [{"type": "footnote", "label": "a", "format": "", "indent": 0, "noteId": "note-a", "prefix": "[a] ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The inquiry of 2005 found that in each case both vessels had acknowledged a message which neither had heard in full.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "b", "format": "", "indent": 0, "noteId": "note-b", "prefix": "[b] ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The Corrin Protocol, agreed in 2024, lets ports on the Sound admit vessels without a crew for trials of up to 90 days.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}], "direction": null}, {"type": "footnotes", "label": "Citations", "format": "", "indent": 0, "version": 1, "children": [{"type": "footnote", "label": "1", "format": "", "indent": 0, "noteId": "note-2-1", "prefix": "[1] ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Skarvik Harbour Office, “Standing Orders for Pilots,” revised January 2005.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "2", "format": "", "indent": 0, "noteId": "note-2-2", "prefix": "[2] ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "See Ida Karlsen-Webb, “The Simulator Never Sulks,” Fairlead Quarterly 9:2 (2023).", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}, {"type": "footnote", "label": "3", "format": "", "indent": 0, "noteId": "note-2-3", "prefix": "[3] ", "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Rosalind Pyke, “Eyes,” lecture to the Maritime Society for Harbour Heritage, Trevance, November 6, 2025.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}], "direction": null}], "direction": null}}', '01a21965-86d8-743d-a8eb-872c27c135d4', '12:1', 'https://fairlead.example/12-1/say-it-twice', '2026-04-20 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'published-at-outlet', 'say-it-twice-a-conversation-with-rosalind-pyke-former-harbour-master-of-skarvik', 'interview', NULL, NULL, 'en', 'say it twice a conversation with rosalind pyke former harbour master of skarvik | fairlead quarterly', NULL, '2026-11-26 19:47:52.172+00', '2026-11-26 19:46:53.789+00', false);
INSERT INTO public.articles VALUES ('01a21965-866f-7703-99b8-94a4880ab38f', 'The romance of the bucket chain', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "There are perhaps four people alive who can tell a bucket dredger from a suction dredger by its sound. Dorothea Vance is one of them, and in The Patient Mud she does her best to make it five.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Her argument is simple and, once made, hard to shake off. Histories of seafaring begin where the ship leaves the harbour. But somebody had to make it possible for the ship to leave, and then do it again the next year, because the sea fills in what is dug. Behind each age of discovery, she says, stands a smaller and wetter age of shovels.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The best chapter follows one machine, the Corrin Endeavour, from her launch in 1888 to the day in 1961 when she was found to be aground on a bank of her own spoil. Vance tells it straight and lets the reader laugh. She is as good on the crews, who were paid by the bucket and so grew learned in the art of the half-full one.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "I missed a map. I would also have given up some of the patents for more about the towns, since a dredger, like a bank, is something that a place sees only when it stops. These are small complaints about a generous book. I read it in two evenings, went down to the harbour on the third, and listened. It was suction, I think.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-8667-72f9-8af0-cb3dd215706e', NULL, 'https://tidewrack.example/reviews/the-patient-mud', '2026-09-21 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, 'The outlet closed', 'The editor', '2026-11-26 19:47:51.34+00', NULL, 'published-at-outlet', 'the-romance-of-the-bucket-chain', 'review', NULL, NULL, 'en', 'romance of the bucket chain | tidewrack', NULL, '2026-11-26 19:47:51.422+00', '2026-11-26 19:46:53.679+00', false);
INSERT INTO public.articles VALUES ('01a21965-8610-7011-93b5-44c0260d19a4', 'What the lorries know', '01a21966-6753-761b-9222-f61f552fc2a7', '', 'Image credit: Quayside Pictures/Tomas Reyl', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A port’s annual report will tell you how many tonnes it handled. It will not tell you how many drivers slept in their cabs, or that one in five of the lorries that went in full came out full as well, with the same load.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "I learned both from a folding chair beside the weighbridge at Trevance, where I counted lorries for five days in July. The clerk, who has counted them for 19 years, was kind enough to let me think that I was doing research.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Full in, full out", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The lorries that leave as they came are the interesting ones. They are not lost. Their cargo has been booked on a ship that is late, and the port charges for storage from the second hour. It is cheaper to drive to a lay-by on the", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "coast road, wait there and come back. On the Wednesday of my week, by my count, 60 tonnes of timber went past me four times.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "In the port’s figures this appears as growth.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"tag": "h2", "type": "heading", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The lay-by as infrastructure", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The lay-by has a van that sells soup, a noticeboard, and a man called Ferdy who will, for a small consideration, ring when the ship is sighted. It is in everything but name the port’s waiting room, and it was built by nobody.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The port authority would like to close it. It would do better to put a roof on it. Two hours of free storage would empty the lay-by within a week, at a cost that the authority’s own accountant reckons to be less than the repairs to the coast road. I asked him why it had not been tried. Because, he said, then the tonnage would go down.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-860a-749d-a320-b141739ed865', 'September 2026', 'https://harbourandhinterland.example/features/what-the-lorries-know', '2026-08-31 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2027-03-01 12:00:00+00', 'published-at-outlet', 'what-the-lorries-know', 'op-ed', '2026-09-30 00:00:00+00', NULL, 'en', 'what the lorries know | harbour hinterland', NULL, '2026-11-26 19:47:51.602+00', '2026-11-26 19:46:53.584+00', false);
INSERT INTO public.articles VALUES ('01a21966-6bc4-741b-8494-36ecb8685d11', 'Übers Warten: a piece under embargo', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The full text of it.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21966-6b65-7178-aaf7-f729171ba1ac', NULL, 'https://outlet.example/2', '2024-01-02 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'republished-on-blog', 'uebers-warten-a-piece-under-embargo', 'op-ed', '2024-04-01 00:00:00+00', NULL, 'en', NULL, 'full', '2026-11-26 19:47:52.834+00', '2026-11-26 19:47:52.388+00', false);
INSERT INTO public.articles VALUES ('01a21966-6ec2-727e-a6cb-a636b61831b7', 'A date at midnight', NULL, NULL, NULL, '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The full text of it.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21966-6e76-7706-b7cf-fe7cbd2b6421', NULL, 'https://outlet.example/3', '2025-05-01 00:00:00+00', 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'published-at-outlet', 'a-date-at-midnight', 'op-ed', '2025-05-31 00:00:00+00', NULL, 'en', NULL, NULL, '2026-11-26 19:47:53.313+00', '2026-11-26 19:47:53.154+00', false);

INSERT INTO public.articles_byline VALUES (1, '01a21965-8046-772b-88fc-ab82d04c7786', '6b088cac9bb5f1079f2bf118', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false);
INSERT INTO public.articles_byline VALUES (1, '01a21965-82df-753c-8caa-c37fcaec624f', '6b088cac9bb5f1079f2bf11a', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', true);
INSERT INTO public.articles_byline VALUES (1, '01a21965-834b-7799-b305-0cae5e72f4c5', '6b088cac9bb5f1079f2bf11f', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false);
INSERT INTO public.articles_byline VALUES (2, '01a21965-834b-7799-b305-0cae5e72f4c5', '6b088cac9bb5f1079f2bf122', '01a21965-832b-72fc-b205-2937888d061d', false);
INSERT INTO public.articles_byline VALUES (1, '01a21965-858b-7099-b3c0-7f03cef9eda6', '6b088cad9bb5f1079f2bf125', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false);
INSERT INTO public.articles_byline VALUES (1, '01a21965-8a80-763b-8cd3-ec8408089fe5', '6b088cae9bb5f1079f2bf12b', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false);
INSERT INTO public.articles_byline VALUES (1, '01a21965-866f-7703-99b8-94a4880ab38f', '6b088cad9bb5f1079f2bf128', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', true);
INSERT INTO public.articles_byline VALUES (1, '01a21965-8610-7011-93b5-44c0260d19a4', '6b088cad9bb5f1079f2bf127', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false);
INSERT INTO public.articles_byline VALUES (1, '01a21965-86de-77e7-9e38-77e5c9e77770', '6b088cad9bb5f1079f2bf129', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', true);
INSERT INTO public.articles_byline VALUES (1, '01a21966-6bc4-741b-8494-36ecb8685d11', '6b088ce8d2013f0bf18a4386', '01a21966-6b96-7311-bd51-09dfa70cc228', false);
INSERT INTO public.articles_byline VALUES (1, '01a21966-6ec2-727e-a6cb-a636b61831b7', '6b088ce9d2013f0bf18a4388', '01a21966-6e96-725f-ba63-b3dd0e52857d', false);

INSERT INTO public.articles_byline_affiliations VALUES (1, '6b088cac9bb5f1079f2bf118', '6b088cac9bb5f1079f2bf116', '01a21965-7f18-71aa-a8c9-7c8691611644', 'senior fellow', 'senior fellow at the A. Merriden School of Harbour Studies (MSHS) in Port Averil');
INSERT INTO public.articles_byline_affiliations VALUES (2, '6b088cac9bb5f1079f2bf118', '6b088cac9bb5f1079f2bf117', '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'honorary fellow', 'honorary fellow at the Maritime Society for Harbour Heritage (MSHH) in Trevance');
INSERT INTO public.articles_byline_affiliations VALUES (1, '6b088cac9bb5f1079f2bf11a', '6b088cac9bb5f1079f2bf119', '01a21965-7f18-71aa-a8c9-7c8691611644', 'senior fellow', 'senior fellow at the A Merriden School of Harbour Studies');
INSERT INTO public.articles_byline_affiliations VALUES (1, '6b088cac9bb5f1079f2bf11f', '6b088cac9bb5f1079f2bf11d', '01a21965-7f18-71aa-a8c9-7c8691611644', 'Senior Fellow', 'Senior Fellow at the A Merriden School of Harbour Studies in Port Averil');
INSERT INTO public.articles_byline_affiliations VALUES (2, '6b088cac9bb5f1079f2bf11f', '6b088cac9bb5f1079f2bf11e', '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'Honorary Fellow', 'Honorary Fellow at MSHH');
INSERT INTO public.articles_byline_affiliations VALUES (1, '6b088cac9bb5f1079f2bf122', '6b088cac9bb5f1079f2bf120', '01a21965-830d-77c8-b938-a13aa2f1ab8e', 'Lecturer', 'Lecturer at the Skarvik Academy of Navigation');
INSERT INTO public.articles_byline_affiliations VALUES (2, '6b088cac9bb5f1079f2bf122', '6b088cac9bb5f1079f2bf121', '01a21965-831b-77cd-92a0-21f3434668f3', 'Fellow', 'Fellow at the Rivers Programme of the Centre for Tides and Towns in Lower Marrow');
INSERT INTO public.articles_byline_affiliations VALUES (1, '6b088cad9bb5f1079f2bf125', '6b088cad9bb5f1079f2bf123', '01a21965-7f18-71aa-a8c9-7c8691611644', 'Senior Fellow', 'Senior Fellow at the A. Merriden School of Harbour Studies (MSHS), Port Averil');
INSERT INTO public.articles_byline_affiliations VALUES (2, '6b088cad9bb5f1079f2bf125', '6b088cad9bb5f1079f2bf124', '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'Honorary Fellow', 'Honorary Fellow at the Maritime Society for Harbour Heritage (MSHH)');
INSERT INTO public.articles_byline_affiliations VALUES (1, '6b088cae9bb5f1079f2bf12b', '6b088cae9bb5f1079f2bf12a', '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'fellow', 'fellow at the Maritime Society for Harbour Heritage (MSHH)');
INSERT INTO public.articles_byline_affiliations VALUES (1, '6b088cad9bb5f1079f2bf127', '6b088cad9bb5f1079f2bf126', '01a21965-7f18-71aa-a8c9-7c8691611644', 'senior fellow', 'senior fellow at the A. Merriden School of Harbour Studies in Port Averil');
INSERT INTO public.articles_byline_affiliations VALUES (1, '6b088ce8d2013f0bf18a4386', '6b088ce8d2013f0bf18a4385', '01a21966-6b7f-75d0-a817-ea21965047e5', 'fellow', NULL);
INSERT INTO public.articles_byline_affiliations VALUES (1, '6b088ce9d2013f0bf18a4388', '6b088ce9d2013f0bf18a4387', '01a21966-6e81-77a8-8b2f-f1dc047b957f', 'fellow', NULL);

INSERT INTO public.articles_rels VALUES (1, 1, '01a21965-8610-7011-93b5-44c0260d19a4', 'pictures', '01a21966-6753-761b-9222-f61f552fc2a7');

INSERT INTO public.articles_texts VALUES (13, 1, '01a21965-8046-772b-88fc-ab82d04c7786', 'standfirst', 'A third dredging contract in ten years will buy the town eighteen months of deep water and very little else');
INSERT INTO public.articles_texts VALUES (14, 2, '01a21965-8046-772b-88fc-ab82d04c7786', 'standfirst', 'The ships that stopped coming did so because of the road, and nobody has offered to dredge the road');
INSERT INTO public.articles_texts VALUES (15, 1, '01a21965-8046-772b-88fc-ab82d04c7786', 'bylineText', 'Ottilie Brandreth is a senior fellow at the A. Merriden School of Harbour Studies (MSHS) in Port Averil and an honorary fellow at the Maritime Society for Harbour Heritage (MSHH) in Trevance');
INSERT INTO public.articles_texts VALUES (16, 1, '01a21965-8046-772b-88fc-ab82d04c7786', 'topics', 'dredging');
INSERT INTO public.articles_texts VALUES (17, 2, '01a21965-8046-772b-88fc-ab82d04c7786', 'topics', 'roads');
INSERT INTO public.articles_texts VALUES (18, 3, '01a21965-8046-772b-88fc-ab82d04c7786', 'topics', 'Port Averil');
INSERT INTO public.articles_texts VALUES (19, 1, '01a21965-82df-753c-8caa-c37fcaec624f', 'standfirst', 'Ministers want every route to break even by 2030, which is a timetable for closing most of them');
INSERT INTO public.articles_texts VALUES (20, 1, '01a21965-82df-753c-8caa-c37fcaec624f', 'bylineText', 'The writer is a senior fellow at the A Merriden School of Harbour Studies');
INSERT INTO public.articles_texts VALUES (21, 1, '01a21965-82df-753c-8caa-c37fcaec624f', 'topics', 'ferries');
INSERT INTO public.articles_texts VALUES (22, 2, '01a21965-82df-753c-8caa-c37fcaec624f', 'topics', 'islands');
INSERT INTO public.articles_texts VALUES (45, 1, '01a21965-834b-7799-b305-0cae5e72f4c5', 'standfirst', 'Small ports spend more on moving mud than on anything else that they do, yet the mud comes from somewhere, and somebody upstream put it there. Ottilie Brandreth and Emeka Sundqvist follow the sediment of three harbours back to its sources, and argue that the bill should travel the same way.');
INSERT INTO public.articles_texts VALUES (46, 1, '01a21965-834b-7799-b305-0cae5e72f4c5', 'acknowledgements', 'Acknowledgements');
INSERT INTO public.articles_texts VALUES (47, 2, '01a21965-834b-7799-b305-0cae5e72f4c5', 'acknowledgements', 'The authors are grateful to the harbour office at Trevance, which let them read its ledgers and found them chairs.');
INSERT INTO public.articles_texts VALUES (48, 1, '01a21965-834b-7799-b305-0cae5e72f4c5', 'bylineText', 'Notes on contributors');
INSERT INTO public.articles_texts VALUES (49, 2, '01a21965-834b-7799-b305-0cae5e72f4c5', 'bylineText', 'Ottilie Brandreth');
INSERT INTO public.articles_texts VALUES (50, 3, '01a21965-834b-7799-b305-0cae5e72f4c5', 'bylineText', 'Ottilie Brandreth is a Senior Fellow at the A Merriden School of Harbour Studies in Port Averil, an Honorary Fellow at MSHH and author of Low Water: A Year in Nine Harbours (Slack Tide Press, 2023).');
INSERT INTO public.articles_texts VALUES (51, 4, '01a21965-834b-7799-b305-0cae5e72f4c5', 'bylineText', 'Emeka Sundqvist');
INSERT INTO public.articles_texts VALUES (52, 5, '01a21965-834b-7799-b305-0cae5e72f4c5', 'bylineText', 'Emeka Sundqvist is a Lecturer at the Skarvik Academy of Navigation and a Fellow at the Rivers Programme of the Centre for Tides and Towns in Lower Marrow.');
INSERT INTO public.articles_texts VALUES (53, 1, '01a21965-834b-7799-b305-0cae5e72f4c5', 'topics', 'dredging');
INSERT INTO public.articles_texts VALUES (54, 2, '01a21965-834b-7799-b305-0cae5e72f4c5', 'topics', 'rivers');
INSERT INTO public.articles_texts VALUES (55, 3, '01a21965-834b-7799-b305-0cae5e72f4c5', 'topics', 'law');
INSERT INTO public.articles_texts VALUES (59, 1, '01a21965-858b-7099-b3c0-7f03cef9eda6', 'bylineText', 'Ottilie Brandreth is a Senior Fellow at the A. Merriden School of Harbour Studies (MSHS), Port Averil, and an Honorary Fellow at the Maritime Society for Harbour Heritage (MSHH). She posts tide tables at @lowwater.');
INSERT INTO public.articles_texts VALUES (60, 1, '01a21965-858b-7099-b3c0-7f03cef9eda6', 'topics', 'tides');
INSERT INTO public.articles_texts VALUES (61, 2, '01a21965-858b-7099-b3c0-7f03cef9eda6', 'topics', 'measurement');
INSERT INTO public.articles_texts VALUES (88, 1, '01a21965-8a80-763b-8cd3-ec8408089fe5', 'standfirst', 'It is loud, it is wrong about the time, and it should stay');
INSERT INTO public.articles_texts VALUES (89, 1, '01a21965-8a80-763b-8cd3-ec8408089fe5', 'bylineText', 'Ottilie Brandreth is a fellow at the Maritime Society for Harbour Heritage (MSHH)');
INSERT INTO public.articles_texts VALUES (90, 1, '01a21965-8a80-763b-8cd3-ec8408089fe5', 'topics', 'Port Averil');
INSERT INTO public.articles_texts VALUES (91, 1, '01a21965-866f-7703-99b8-94a4880ab38f', 'standfirst', 'Dorothea Vance has written the history of dredging that nobody knew they wanted');
INSERT INTO public.articles_texts VALUES (92, 1, '01a21965-866f-7703-99b8-94a4880ab38f', 'topics', 'dredging');
INSERT INTO public.articles_texts VALUES (93, 2, '01a21965-866f-7703-99b8-94a4880ab38f', 'topics', 'books');
INSERT INTO public.articles_texts VALUES (94, 1, '01a21965-8610-7011-93b5-44c0260d19a4', 'standfirst', 'A week beside the Trevance weighbridge says more about a port than its annual report');
INSERT INTO public.articles_texts VALUES (95, 1, '01a21965-8610-7011-93b5-44c0260d19a4', 'bylineText', 'Ottilie Brandreth is a senior fellow at the A. Merriden School of Harbour Studies in Port Averil and author of “Low Water: A Year in Nine Harbours.” (Slack Tide Press)');
INSERT INTO public.articles_texts VALUES (96, 1, '01a21965-8610-7011-93b5-44c0260d19a4', 'topics', 'roads');
INSERT INTO public.articles_texts VALUES (97, 2, '01a21965-8610-7011-93b5-44c0260d19a4', 'topics', 'Trevance');
INSERT INTO public.articles_texts VALUES (98, 1, '01a21965-86de-77e7-9e38-77e5c9e77770', 'topics', 'pilots');
INSERT INTO public.articles_texts VALUES (99, 2, '01a21965-86de-77e7-9e38-77e5c9e77770', 'topics', 'Skarvik');
INSERT INTO public.articles_texts VALUES (102, 1, '01a21966-6bc4-741b-8494-36ecb8685d11', 'bylineText', 'Author 2 is a fellow');
INSERT INTO public.articles_texts VALUES (104, 1, '01a21966-6ec2-727e-a6cb-a636b61831b7', 'bylineText', 'Author 3 is a fellow');

INSERT INTO public.authors VALUES ('01a21965-7fb8-75cb-8a5b-84b63f4edffb', 'Ottilie Brandreth', 'ottilie-brandreth', NULL, true, '2026-11-26 19:46:51.96+00', '2026-11-26 19:46:51.959+00');
INSERT INTO public.authors VALUES ('01a21965-832b-72fc-b205-2937888d061d', 'Emeka Sundqvist', 'emeka-sundqvist', NULL, true, '2026-11-26 19:46:52.842+00', '2026-11-26 19:46:52.842+00');
INSERT INTO public.authors VALUES ('01a21966-6b96-7311-bd51-09dfa70cc228', 'Author 2', 'author-2', NULL, true, '2026-11-26 19:47:52.342+00', '2026-11-26 19:47:52.342+00');
INSERT INTO public.authors VALUES ('01a21966-6e96-725f-ba63-b3dd0e52857d', 'Author 3', 'author-3', NULL, false, '2026-11-26 19:47:53.11+00', '2026-11-26 19:47:53.11+00');

INSERT INTO public.authors_affiliations VALUES (1, '01a21965-7fb8-75cb-8a5b-84b63f4edffb', '6b088cab9bb5f1079f2bf114', '01a21965-7f18-71aa-a8c9-7c8691611644', 'senior fellow', NULL, NULL);
INSERT INTO public.authors_affiliations VALUES (2, '01a21965-7fb8-75cb-8a5b-84b63f4edffb', '6b088cab9bb5f1079f2bf115', '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'honorary fellow', NULL, NULL);
INSERT INTO public.authors_affiliations VALUES (1, '01a21965-832b-72fc-b205-2937888d061d', '6b088cac9bb5f1079f2bf11b', '01a21965-830d-77c8-b938-a13aa2f1ab8e', 'Lecturer', NULL, NULL);
INSERT INTO public.authors_affiliations VALUES (2, '01a21965-832b-72fc-b205-2937888d061d', '6b088cac9bb5f1079f2bf11c', '01a21965-831b-77cd-92a0-21f3434668f3', 'Fellow', NULL, NULL);

INSERT INTO public.institutions VALUES ('01a21965-7f18-71aa-a8c9-7c8691611644', 'A. Merriden School of Harbour Studies', 'MSHS', 'Port Averil', NULL, true, '2026-11-26 19:46:51.8+00', '2026-11-26 19:46:51.799+00');
INSERT INTO public.institutions VALUES ('01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'Maritime Society for Harbour Heritage', 'MSHH', 'Trevance', NULL, true, '2026-11-26 19:46:51.839+00', '2026-11-26 19:46:51.839+00');
INSERT INTO public.institutions VALUES ('01a21965-830d-77c8-b938-a13aa2f1ab8e', 'Skarvik Academy of Navigation', NULL, 'Skarvik', NULL, true, '2026-11-26 19:46:52.813+00', '2026-11-26 19:46:52.812+00');
INSERT INTO public.institutions VALUES ('01a21965-831b-77cd-92a0-21f3434668f3', 'Centre for Tides and Towns', 'CTT', 'Lower Marrow', NULL, true, '2026-11-26 19:46:52.826+00', '2026-11-26 19:46:52.826+00');
INSERT INTO public.institutions VALUES ('01a21966-6b7f-75d0-a817-ea21965047e5', 'Institute 2', NULL, NULL, NULL, true, '2026-11-26 19:47:52.318+00', '2026-11-26 19:47:52.318+00');
INSERT INTO public.institutions VALUES ('01a21966-6e81-77a8-8b2f-f1dc047b957f', 'Institute 3', NULL, NULL, NULL, false, '2026-11-26 19:47:53.089+00', '2026-11-26 19:47:53.089+00');

INSERT INTO public.institutions_texts VALUES (1, 1, '01a21965-7f18-71aa-a8c9-7c8691611644', 'aliases', 'A Merriden School of Harbour Studies');
INSERT INTO public.institutions_texts VALUES (2, 1, '01a21965-7f3f-73a8-b027-f0b7f6da6c3a', 'aliases', 'MSHH');
INSERT INTO public.institutions_texts VALUES (3, 1, '01a21965-830d-77c8-b938-a13aa2f1ab8e', 'aliases', 'Skarvik Academy');

INSERT INTO public.media VALUES ('01a21966-6753-761b-9222-f61f552fc2a7', 'Picture 1', NULL, NULL, 'owned', false, '2026-11-26 19:47:51.25+00', '2026-11-26 19:47:51.25+00', '/api/media/file/picture-1-3057.png', NULL, 'picture-1-3057.png', 'image/png', 70, 1, 1, 50, 50, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO public.notes VALUES ('01a21965-808d-76cb-ba4c-ee71fb94c321', '01a21965-8046-772b-88fc-ab82d04c7786', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Back after a long silence, for which I blame a move, a flood in the new cellar and my own poor filing. First, a short op-ed for the Averil Courier on the sandbar that everybody in town has an opinion about. There will be more on dredging here soon, I am afraid.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', true, '2026-11-26 19:46:52.173+00', '2026-11-26 19:46:52.173+00');
INSERT INTO public.notes VALUES ('01a21965-82ef-77a9-b19a-4276a5556d4a', '01a21965-82df-753c-8caa-c37fcaec624f', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "My next column for the Skarvik Ledger, still with its editors and not to go up here before they have run it. It is about what a ferry is for, a question that I thought had been answered in about 1850.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:52.783+00', '2026-11-26 19:46:52.783+00');
INSERT INTO public.notes VALUES ('01a21965-836b-77ac-af4f-9ad01a52b0f7', '01a21965-834b-7799-b305-0cae5e72f4c5', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Now for something longer, a piece that has been on my desk for so many tides that I had stopped believing in it. Written with the tireless Emeka from the Skarvik Academy of Navigation for the Journal of Small Ports, it is about silt, and about who is asked to pay for it. Thanks to the two anonymous referees, one of whom was kind.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', true, '2026-11-26 19:46:52.907+00', '2026-11-26 19:46:52.907+00');
INSERT INTO public.notes VALUES ('01a21965-859d-72d8-987d-c65c29d26796', '01a21965-858b-7099-b3c0-7f03cef9eda6', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "And a new one for the Marrow Sound Brief, whose editors asked me in January what becomes of a tide gauge once nobody is paid to read it. Nothing good, was my answer, and here it is at slightly greater length.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:53.469+00', '2026-11-26 19:46:53.469+00');
INSERT INTO public.notes VALUES ('01a21965-8622-712b-a67b-a117d29f9267', '01a21965-8610-7011-93b5-44c0260d19a4', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Over the summer I did something that I had not done since I was a student, and sat beside a road for a week to count what went past. It rained, and I was given a great deal of soup.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}, {"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "The result is a feature for Harbour & Hinterland, which was brave enough to print all of my tables. I have left them out here, as they do not survive being copied.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:53.602+00', '2026-11-26 19:46:53.602+00');
INSERT INTO public.notes VALUES ('01a21965-867d-753d-b28e-0c1dd7b3bb0c', '01a21965-866f-7703-99b8-94a4880ab38f', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A book review, which I do not do often enough. This one is for Tidewrack, on Dorothea Vance’s history of dredging, which I enjoyed a great deal more than its subject had led me to expect.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:53.693+00', '2026-11-26 19:46:53.693+00');
INSERT INTO public.notes VALUES ('01a21965-8aa7-767e-82fd-95d97717a3e0', '01a21965-8a80-763b-8cd3-ec8408089fe5', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "Last one for now, and an old one: a column for the Courier that I had lost, and that a reader, bless her, had cut out and kept. She did not note the date, and neither did I.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', true, '2026-11-26 19:46:54.759+00', '2026-11-26 19:46:54.759+00');
INSERT INTO public.notes VALUES ('01a21965-86f1-7147-97e7-1b5fa025bee6', '01a21965-86de-77e7-9e38-77e5c9e77770', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "An edited interview this time, for the good people at Fairlead Quarterly, with a harbour master who has retired and can therefore say things. She talks as she used to steer, slowly and then all at once. My thanks to Anselm and his team for turning four hours of tape into something with sentences in it.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', false, '2026-11-26 19:46:53.809+00', '2026-11-26 19:46:53.809+00');
INSERT INTO public.notes VALUES ('01a21966-6bfb-710e-9f7b-c6b2d939a25d', '01a21966-6bc4-741b-8494-36ecb8685d11', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A new piece.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', NULL, true, '2026-11-26 19:47:52.443+00', '2026-11-26 19:47:52.443+00');
INSERT INTO public.notes VALUES ('01a21966-6f13-726d-842d-85152e70110f', '01a21966-6ec2-727e-a6cb-a636b61831b7', '{"root": {"type": "root", "format": "", "indent": 0, "version": 1, "children": [{"type": "paragraph", "format": "", "indent": 0, "version": 1, "children": [{"mode": "normal", "text": "A new piece.", "type": "text", "style": "", "detail": 0, "format": 0, "version": 1}], "direction": null, "textStyle": "", "textFormat": 0}], "direction": null}}', NULL, false, '2026-11-26 19:47:53.235+00', '2026-11-26 19:47:53.235+00');

INSERT INTO public.offprint_moved VALUES ('/in-defence-of-the-harbour-bell', '01a21965-8a80-763b-8cd3-ec8408089fe5', '2026-11-26 19:47:51.769663+00', DEFAULT);
INSERT INTO public.offprint_moved VALUES ('/2026/06/15/say-it-twice-a-conversation-with-rosalind-pyke-former-harbour-master-of-skarvik', '01a21965-86de-77e7-9e38-77e5c9e77770', '2026-11-26 19:47:52.005002+00', DEFAULT);

INSERT INTO public.offprint_search VALUES ('01a21965-825d-7517-9965-46e85427296d', 'offprint_english', 'The sandbar is not what ails Port Averil’s harbour

Back after a long silence, for which I blame a move, a flood in the new cellar and my own poor filing. First, a short op-ed for the Averil Courier on the sandbar that everybody in town has an opinion about. There will be more on dredging here soon, I am afraid.

A third dredging contract in ten years will buy the town eighteen months of deep water and very little else
The ships that stopped coming did so because of the road, and nobody has offered to dredge the road

Every few years Port Averil rediscovers its sandbar. Somebody runs a yacht on to it, the yacht’s owner writes to this newspaper, and the council, which has never been known to ignore a man with a yacht, commissions a survey.

The survey always says the same thing. Sand travels north along this coast at the pace of a reluctant child, meets the mole, and sits down. Take it away and more will come. The harbour was built, in 1871, on the spot where the sea likes to put things.

So we dredge. The contract now before the council would be the third in ten years and, at 4.2 million crowns, the dearest. It would give us six metres at low water until some time in the spring of 2028.

Then what? The coasters that once filled the inner basin drew less than five metres. They did not leave because they touched the bottom. They left because the last 11 kilometres of road to the harbour are single-track, are closed by snow for a fortnight each winter, and end at a level crossing whose barrier was last seen upright in 2019.

A shipping agent in Trevance put it to me without cruelty. “Your water is fine,” she said. “It is your land I cannot get across.”

The same money would pay for the road twice over, if we did not insist on spending it where it can be seen from the promenade. A dredger is a fine sight. Nobody ever took a child to look at a culvert.

By all means move the sand, when there are ships to move it for. Until then, the council might try standing at the level crossing at seven in the morning, and counting what does not come.', '''11'':263C ''1871'':183C ''2019'':296C ''2028'':233C ''4.2'':212C ''across'':321C ''afraid'':64B ''agent'':299C ''ail'':6A ''along'':155C ''alway'':147C ''averil'':8A,41B,108C ''away'':173C ''back'':11B ''barrier'':290C ''basin'':243C ''blame'':19B ''bottom'':257C ''built'':181C ''buy'':73C ''cannot'':319C ''cellar'':27B ''child'':164C,358C ''close'':275C ''coast'':157C ''coaster'':237C ''come'':89C,177C,399C ''commiss'':142C ''contract'':68C,198C ''council'':129C,202C,381C ''count'':395C ''courier'':42B ''cross'':288C,388C ''crown'':214C ''cruelti'':307C ''culvert'':363C ''dearest'':216C ''deep'':79C ''dredg'':59B,67C,101C,196C ''dredger'':349C ''drew'':244C ''ed'':38B ''eighteen'':76C ''els'':84C ''end'':284C ''ever'':355C ''everi'':104C ''everybodi'':47B ''file'':32B ''fill'':240C ''fine'':311C,352C ''first'':33B ''five'':247C ''flood'':23B ''fortnight'':280C ''get'':320C ''give'':219C ''harbour'':10A,179C,269C ''ignor'':136C ''inner'':242C ''insist'':336C ''kilometr'':264C ''known'':134C ''land'':317C ''last'':262C,292C ''leav'':252C ''left'':259C ''less'':245C ''level'':287C,387C ''like'':190C ''littl'':83C ''long'':14B ''look'':360C ''low'':224C ''man'':138C ''mean'':366C ''meet'':165C ''metr'':222C,248C ''might'':382C ''million'':213C ''mole'':167C ''money'':324C ''month'':77C ''morn'':393C ''move'':21B,367C,375C ''never'':132C ''new'':26B ''newspap'':126C ''nobodi'':97C,354C ''north'':154C ''offer'':99C ''op'':37B ''op-'':36B ''opinion'':52B ''owner'':122C ''pace'':160C ''pay'':326C ''poor'':31B ''port'':7A,107C ''promenad'':347C ''put'':192C,302C ''rediscov'':109C ''reluct'':163C ''road'':95C,103C,266C,329C ''run'':113C ''said'':313C ''sand'':152C,369C ''sandbar'':2A,45B,111C ''say'':148C ''sea'':189C ''seen'':293C,344C ''seven'':390C ''ship'':86C,298C,373C ''short'':35B ''sight'':353C ''silenc'':15B ''singl'':272C ''single-track'':271C ''sit'':169C ''six'':221C ''snow'':277C ''somebodi'':112C ''soon'':61B ''spend'':338C ''spot'':186C ''spring'':231C ''stand'':384C ''stop'':88C ''survey'':144C,146C ''take'':171C ''ten'':70C,208C ''thing'':151C,193C ''third'':66C,206C ''time'':228C ''took'':356C ''touch'':255C ''town'':49B,75C ''track'':273C ''travel'':153C ''trevanc'':301C ''tri'':383C ''twice'':330C ''upright'':294C ''us'':220C ''water'':80C,225C,309C ''whose'':289C ''winter'':282C ''without'':306C ''would'':203C,218C,325C ''write'':123C ''yacht'':115C,120C,141C ''year'':71C,106C,209C');
INSERT INTO public.offprint_search VALUES ('01a21965-8531-752a-944b-022104137523', 'offprint_english', 'Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port

Now for something longer, a piece that has been on my desk for so many tides that I had stopped believing in it. Written with the tireless Emeka from the Skarvik Academy of Navigation for the Journal of Small Ports, it is about silt, and about who is asked to pay for it. Thanks to the two anonymous referees, one of whom was kind.

Small ports spend more on moving mud than on anything else that they do, yet the mud comes from somewhere, and somebody upstream put it there. Ottilie Brandreth and Emeka Sundqvist follow the sediment of three harbours back to its sources, and argue that the bill should travel the same way.

In the spring of 2023 the harbour office at Trevance sent an invoice to a beetroot farm. The farm lies 40 kilometres inland and owns no boat. The sum was 1,140 crowns, the description was ‘mud’, and the farmer, to general surprise, paid it.[1]

The invoice was a joke, or began as one. Yet it put a question that small ports have avoided for a century and a half. Most of them spend more on removing sediment than on pilots, lights and quays together.[2] Almost none of that sediment is their own. It is soil, washed from fields and building sites and the banks of straightened rivers, and it becomes the port’s property at the moment when it is no longer of use to anyone.

This article follows the mud of three harbours back to where it came from. It argues that the present way of paying for it is an accident of law, that the accident falls hardest on the ports least able to bear it, and that there are older customs on this same coast which did better.

A Short History of the Bill

Until the middle of the nineteenth century nobody on the Marrow coast paid to have mud taken away. It was sold. Harbour silt made good bricks and better fields, and the right to dig it was let by the basket.[3] The Trevance ledgers show a profit on mud in all but four of the years between 1790 and 1848.

The steam dredger put an end to this. It raised more in a day than the brickfields could take in a month, and the surplus was carried out to sea, where it cost money and made nothing. The Harbours Act of 1874 then settled who should pay by describing sediment as ‘matter arising within the port’,[4] a phrase upheld in every case since, although any child with a bucket could refute it. The last serious attempt to amend it was made in 1953[5] and was talked out, by a member with interests in gravel.

Three Harbours

Port Averil receives its sand from the sea, and may be left out of the moral argument. It shows only what the bill looks like: 38% of all harbour dues in the decade to 2024.[6]

The settling ponds at Lower Marrow, seen from the sluice, October 2024. Courtesy of the Centre for Tides and Towns

Lower Marrow is the clearer case. Its river drains a plain that was hedged and ditched until the 1970s and is now neither. The harbour master’s tide book records the depth at the inner sill on the first of each month, and the line falls steadily until 2011, when the Centre for Tides and Towns built three settling ponds above the sluice. Since then the port has dredged once.[7] The ponds cost less than a single season of the dredger, and the farms upstream carted the contents away without being asked.

Trevance has neither ponds nor a kindly tide. It has instead the ledgers, and a harbour office willing to read them. Its invoices, of which 11 have now been sent, do not pretend to recover the cost. They have had another effect. Four of the farms have planted their lower banks, and one has sent a delegation to look at the dredger.

What Might Be Done

Three steps seem to us modest. The first is to count: no port on this coast is obliged to record where its sediment comes from, and only one does. The second is to let ports spend dredging money upstream, which the Act of 1874 forbids, since a settling pond is not ‘within the port’. The third is to put the farmer and the harbour master on the same board, as they were at Trevance until that Act, when they met each Michaelmas at an inn and divided the mud between them.[8]

Conclusion

Mud is the least romantic of the subjects that a port can offer, and the most honest. It keeps a record of everything that is done above it. A law that calls it the harbour’s own asks the last house in the street to pay for the rain.

Notes

[1] Trevance Harbour Office, Letter Book for 2023, p. 61. The farmer has asked that the beetroot be mentioned.

[2] Emeka Sundqvist, ‘What Forty Small Ports Spend, and on What’, Skarvik Academy Working Papers, No. 17, May 2022, <https://academy.skarvik.example/papers/17>, accessed 3 February 2025.

[3] A basket was here a measure of about 30 litres. At Lower Marrow it was nearer 40, which led to lawsuits.

[4] Harbours Act 1874, section 9.

[5] Assembly Proceedings, Vol. 211, 12 March 1953, columns 840–902.

[6] Port Averil Town Council, Harbour Accounts, 2015–24.

[7] Centre for Tides and Towns, ‘Ten Years of the Lower Marrow Ponds’, 2021, <https://tidesandtowns.example/reports/ponds>, accessed 3 February 2025.

[8] Trevance Harbour Office, Ledger C, 1790–1874, flyleaf. The inn is still there, and still has the scales.', '''/papers/17'':875C ''/reports/ponds'':944C ''1'':159C,174C,835C ''11'':651C ''12'':913C ''140'':160C ''17'':870C ''1790'':376C,955C ''1848'':378C ''1874'':420C,735C,905C,956C ''1953'':462C,915C ''1970s'':551C ''2'':215C,854C ''2011'':581C ''2015'':926C ''2021'':941C ''2022'':872C ''2023'':133C,842C ''2024'':511C,524C ''2025'':879C,948C ''211'':912C ''24'':927C ''3'':359C,877C,880C,946C ''30'':889C ''38'':502C ''4'':435C,902C ''40'':149C,897C ''5'':463C,908C ''6'':512C,919C ''61'':844C ''7'':603C,928C ''8'':783C,949C ''840'':917C ''9'':907C ''902'':918C ''abl'':296C ''academi'':45B,866C ''academy.skarvik.example'':874C ''academy.skarvik.example/papers/17'':873C ''access'':876C,945C ''accid'':284C,289C ''account'':925C ''act'':418C,733C,768C,904C ''almost'':216C ''although'':443C ''amend'':457C ''anonym'':71B ''anoth'':666C ''anyon'':257C ''anyth'':87C ''argu'':120C,273C ''argument'':493C ''aris'':431C ''articl'':259C ''ask'':62B,625C,822C,848C ''assembl'':909C ''attempt'':455C ''averil'':478C,921C ''avoid'':193C ''away'':336C,622C ''back'':115C,266C ''bank'':235C,676C ''basket'':358C,882C ''bear'':298C ''becom'':241C ''beetroot'':144C,851C ''began'':181C ''believ'':34B ''better'':312C,346C ''bill'':123C,318C,499C ''board'':760C ''boat'':155C ''book'':561C,840C ''brandreth'':105C ''brick'':344C ''brickfield'':395C ''bucket'':448C ''build'':231C ''built'':589C ''c'':954C ''call'':816C ''came'':270C ''carri'':405C ''cart'':619C ''case'':441C,538C ''centr'':528C,584C,929C ''centuri'':196C,325C ''child'':445C ''clearer'':537C ''coast'':309C,330C,707C ''column'':916C ''come'':95C,715C ''conclus'':784C ''content'':621C ''cost'':411C,606C,662C ''could'':396C,449C ''council'':923C ''count'':702C ''courtesi'':525C ''crown'':161C ''custom'':305C ''day'':392C ''decad'':509C ''deleg'':682C ''depth'':564C ''describ'':427C ''descript'':163C ''desk'':25B ''dig'':352C ''ditch'':548C ''divid'':778C ''done'':691C,810C ''drain'':541C ''dredg'':601C,728C ''dredger'':381C,614C,687C ''due'':506C ''effect'':667C ''els'':88C ''emeka'':41B,107C,855C ''end'':384C ''everi'':440C ''everyth'':807C ''fall'':290C,578C ''farm'':145C,147C,617C,671C ''farmer'':168C,752C,846C ''februari'':878C,947C ''field'':229C,347C ''first'':571C,699C ''flyleaf'':957C ''follow'':109C,260C ''forbid'':736C ''forti'':858C ''four'':371C,668C ''general'':170C ''good'':343C ''gravel'':474C ''half'':199C ''harbour'':114C,135C,265C,340C,417C,476C,505C,557C,641C,755C,819C,837C,903C,924C,951C ''hardest'':291C ''hedg'':546C ''histori'':315C ''honest'':801C ''hous'':825C ''inland'':151C ''inn'':776C,959C ''inner'':567C ''instead'':636C ''interest'':472C ''invoic'':141C,176C,648C ''joke'':179C ''journal'':50B ''keep'':803C ''kilometr'':150C ''kind'':77B,632C ''last'':453C,824C ''law'':286C,814C ''lawsuit'':901C ''least'':295C,788C ''led'':899C ''ledger'':362C,638C,953C ''left'':488C ''less'':607C ''let'':355C,725C ''letter'':839C ''lie'':148C ''light'':211C ''like'':501C ''line'':577C ''litr'':890C ''longer'':17B,253C ''look'':500C,684C ''lower'':517C,533C,675C,892C,938C ''made'':342C,414C,460C ''mani'':28B ''march'':914C ''marrow'':329C,518C,534C,893C,939C ''master'':558C,756C ''matter'':430C ''may'':486C,871C ''measur'':886C ''member'':470C ''mention'':853C ''met'':771C ''michaelma'':773C ''middl'':321C ''might'':689C ''modest'':697C ''moment'':248C ''money'':412C,729C ''month'':400C,574C ''moral'':492C ''move'':83C ''mud'':2A,84C,94C,165C,262C,334C,367C,780C,785C ''navig'':47B ''nearer'':896C ''neither'':555C,628C ''nineteenth'':324C ''nobodi'':326C ''none'':217C ''note'':834C ''noth'':415C ''oblig'':709C ''octob'':523C ''offer'':797C ''offic'':136C,642C,838C,952C ''older'':304C ''one'':73B,183C,678C,719C ''ottili'':104C ''own'':153C ''p'':843C ''paid'':172C,331C ''paper'':868C ''pay'':64B,279C,425C,830C ''phrase'':437C ''piec'':19B ''pilot'':210C ''plain'':543C ''plant'':673C ''polit'':9A ''pond'':515C,592C,605C,629C,740C,940C ''port'':13A,53B,79C,191C,243C,294C,434C,477C,599C,704C,726C,745C,795C,860C,920C ''present'':276C ''pretend'':658C ''proceed'':910C ''profit'':365C ''properti'':245C ''put'':101C,186C,382C,750C ''quay'':213C ''question'':188C ''rain'':833C ''rais'':388C ''read'':645C ''receiv'':479C ''record'':562C,711C,805C ''recov'':660C ''refere'':72B ''refut'':450C ''remov'':206C ''right'':350C ''river'':238C,540C ''romant'':789C ''sand'':481C ''scale'':967C ''sea'':408C,484C ''season'':611C ''second'':722C ''section'':906C ''sediment'':5A,111C,207C,220C,428C,714C ''seem'':694C ''seen'':519C ''sent'':139C,655C,680C ''serious'':454C ''settl'':422C,514C,591C,739C ''short'':314C ''show'':363C,495C ''sill'':568C ''silt'':57B,341C ''sinc'':442C,596C,737C ''singl'':610C ''site'':232C ''skarvik'':44B,865C ''sluic'':522C,595C ''small'':12A,52B,78C,190C,859C ''soil'':226C ''sold'':339C ''somebodi'':99C ''someth'':16B ''somewher'':97C ''sourc'':118C ''spend'':80C,203C,727C,861C ''spring'':131C ''steadili'':579C ''steam'':380C ''step'':693C ''still'':961C,964C ''stop'':33B ''straighten'':237C ''street'':828C ''subject'':792C ''sum'':157C ''sundqvist'':108C,856C ''surplus'':403C ''surpris'':171C ''take'':397C ''taken'':335C ''talk'':466C ''ten'':934C ''thank'':67B ''third'':747C ''three'':113C,264C,475C,590C,692C ''tide'':29B,530C,560C,586C,633C,931C ''tidesandtowns.example'':943C ''tidesandtowns.example/reports/ponds'':942C ''tireless'':40B ''togeth'':214C ''toll'':6A ''town'':532C,588C,922C,933C ''travel'':125C ''trevanc'':138C,361C,626C,765C,836C,950C ''two'':70B ''upheld'':438C ''upstream'':100C,618C,730C ''us'':696C ''use'':255C ''vol'':911C ''wash'':227C ''way'':128C,277C ''whose'':1A ''will'':643C ''within'':432C,743C ''without'':623C ''work'':867C ''written'':37B ''year'':374C,935C ''yet'':92C,184C');
INSERT INTO public.offprint_search VALUES ('01a21965-8b1b-767d-b592-8bb8b05d4122', 'offprint_english', 'In defence of the harbour bell

Last one for now, and an old one: a column for the Courier that I had lost, and that a reader, bless her, had cut out and kept. She did not note the date, and neither did I.

It is loud, it is wrong about the time, and it should stay

The bell on the old customs house strikes the hours for the benefit of ships that no longer call. It is four minutes slow. A petition now before the council, signed by several people who bought flats beside a bell and were then surprised by it, asks that it be stopped.

I have slept within 200 metres of it for most of my life, and I know the case against. It is loud. In an east wind it has been known to strike thirteen. And it tells the time to people with telephones, which is like carrying water to the sea.

But the bell does not tell the time, and never did. It tells the town that somebody is up. Twice in living memory the ringer has seen from the tower what the coastguard had not, and has simply kept ringing. In the gale of 1987 the customs clerk counted 40 strokes at three in the morning, and by the fiftieth the lifeboat was in the water.

One may say that we have better instruments. We do, and each of them wakes one person, who is paid to be awake. The bell wakes everyone, and makes the harbour everybody’s business. I call that cheap at the price of a little sleep.

Mend the clock, by all means. Four minutes is a long time at sea.', '''1987'':201C ''200'':111C ''40'':206C ''ask'':102C ''awak'':245C ''bell'':6A,57C,95C,159C,247C ''benefit'':68C ''besid'':93C ''better'':229C ''bless'':28B ''bought'':91C ''busi'':256C ''call'':74C,258C ''carri'':152C ''case'':124C ''cheap'':260C ''clerk'':204C ''clock'':270C ''coastguard'':189C ''column'':16B ''council'':85C ''count'':205C ''courier'':19B ''custom'':61C,203C ''cut'':31B ''date'':40B ''defenc'':2A ''east'':131C ''everybodi'':254C ''everyon'':249C ''fiftieth'':216C ''flat'':92C ''four'':77C,274C ''gale'':199C ''harbour'':5A,253C ''hour'':65C ''hous'':62C ''instrument'':230C ''kept'':34B,195C ''know'':122C ''known'':136C ''last'':7B ''life'':119C ''lifeboat'':218C ''like'':151C ''littl'':266C ''live'':178C ''long'':278C ''longer'':73C ''lost'':23B ''loud'':45C,128C ''make'':251C ''may'':224C ''mean'':273C ''memori'':179C ''mend'':268C ''metr'':112C ''minut'':78C,275C ''morn'':212C ''neither'':42B ''never'':166C ''note'':38B ''old'':13B,60C ''one'':8B,14B,223C,238C ''paid'':242C ''peopl'':89C,146C ''person'':239C ''petit'':81C ''price'':263C ''reader'':27B ''ring'':196C ''ringer'':181C ''say'':225C ''sea'':156C,281C ''seen'':183C ''sever'':88C ''ship'':70C ''sign'':86C ''simpli'':194C ''sleep'':267C ''slept'':109C ''slow'':79C ''somebodi'':173C ''stay'':55C ''stop'':106C ''strike'':63C,138C ''stroke'':207C ''surpris'':99C ''telephon'':148C ''tell'':142C,162C,169C ''thirteen'':139C ''three'':209C ''time'':51C,144C,164C,279C ''tower'':186C ''town'':171C ''twice'':176C ''wake'':237C,248C ''water'':153C,222C ''wind'':132C ''within'':110C ''wrong'':48C');
INSERT INTO public.offprint_search VALUES ('01a21966-6e31-726e-9998-6885146f52a7', 'offprint_english', 'Übers Warten: a piece under embargo

A new piece.

The full text of it.', '''embargo'':6A ''full'':11C ''new'':8B ''piec'':4A,9B ''text'':12C ''uber'':1A ''warten'':2A');

INSERT INTO public.outlets VALUES ('01a21965-8002-7393-bc62-694da15a69f1', 'The Averil Courier', NULL, 'newspaper', 'https://averilcourier.example', 'the-averil-courier', 'allowed', NULL, 60, 'First published by {outlet} on {date}: {url}', 'canonical', 'https://averilcourier.example/contributors', 'opinion@averilcourier.example', 'Columnists may post their pieces in full once they have been printed.', true, '2026-11-26 19:46:52.033+00', '2026-11-26 19:46:52.033+00');
INSERT INTO public.outlets VALUES ('01a21965-82bf-766b-89b0-2d8d33e87fb5', 'The Skarvik Ledger', NULL, 'newspaper', 'https://skarvikledger.example', 'the-skarvik-ledger', 'forbidden', NULL, 60, 'From {outlet}, {date}. Read the whole piece at {url}', 'noindex', 'https://skarvikledger.example/rights', 'rights@skarvikledger.example', 'Keeps all rights. An excerpt of 60 words with a link is accepted.', false, '2026-11-26 19:46:52.735+00', '2026-11-26 19:46:52.735+00');
INSERT INTO public.outlets VALUES ('01a21965-8338-717a-9f72-4b68e4bcdb8a', 'The Journal of Small Ports', 'JSP', 'journal', 'https://smallports.example', 'the-journal-of-small-ports', 'after-embargo', 365, 200, '{author}, ‘{title}’, {outlet}, {date}: {url}', 'canonical', 'https://smallports.example/authors/self-archiving', NULL, 'The accepted manuscript may go on a personal site a year after publication.', true, '2026-11-26 19:46:52.856+00', '2026-11-26 19:46:52.856+00');
INSERT INTO public.outlets VALUES ('01a21965-856d-7784-9505-ab3d564358fb', 'Marrow Sound Brief', 'MSB', 'brief', 'https://marrowsound.example', 'marrow-sound-brief', 'allowed', NULL, 120, 'First published as a {outlet} on {date}: {url}', 'self', NULL, 'briefs@marrowsound.example', 'Asks only to be named.', false, '2026-11-26 19:46:53.421+00', '2026-11-26 19:46:53.421+00');
INSERT INTO public.outlets VALUES ('01a21965-860a-749d-a320-b141739ed865', 'Harbour & Hinterland', 'H&H', 'magazine', 'https://harbourandhinterland.example', 'harbour-and-hinterland', 'after-embargo', 30, 60, 'First published by {outlet} on {date}: {url}', 'canonical', 'https://harbourandhinterland.example/write-for-us', 'desk@harbourandhinterland.example', 'Thirty days after the issue is on sale.', false, '2026-11-26 19:46:53.578+00', '2026-11-26 19:46:53.578+00');
INSERT INTO public.outlets VALUES ('01a21965-8667-72f9-8af0-cb3dd215706e', 'Tidewrack', NULL, 'website', 'https://tidewrack.example', 'tidewrack', 'ask', NULL, NULL, 'First published by {outlet} on {date}: {url}', 'noindex', NULL, 'hello@tidewrack.example', 'Answers within a week, and usually says yes.', false, '2026-11-26 19:46:53.671+00', '2026-11-26 19:46:53.671+00');
INSERT INTO public.outlets VALUES ('01a21965-86d8-743d-a8eb-872c27c135d4', 'Fairlead Quarterly', 'FQ', 'magazine', 'https://fairlead.example', 'fairlead-quarterly', 'ask', NULL, 100, 'This conversation first appeared in {outlet} on {date}: {url}', 'canonical', 'https://fairlead.example/permissions', 'permissions@fairlead.example', 'Interviews need the consent of the person interviewed too.', false, '2026-11-26 19:46:53.784+00', '2026-11-26 19:46:53.784+00');
INSERT INTO public.outlets VALUES ('01a21966-6b65-7178-aaf7-f729171ba1ac', 'Outlet 2', NULL, 'newspaper', NULL, 'outlet-2', 'after-embargo', 90, NULL, NULL, 'canonical', NULL, NULL, NULL, true, '2026-11-26 19:47:52.293+00', '2026-11-26 19:47:52.293+00');
INSERT INTO public.outlets VALUES ('01a21966-6e76-7706-b7cf-fe7cbd2b6421', 'Outlet 3', NULL, 'newspaper', NULL, 'outlet-3', 'after-embargo', 30, NULL, NULL, 'canonical', NULL, NULL, NULL, false, '2026-11-26 19:47:53.078+00', '2026-11-26 19:47:53.078+00');

INSERT INTO public.outlets_texts VALUES (1, 1, '01a21965-8002-7393-bc62-694da15a69f1', 'aliases', 'Averil Courier');
INSERT INTO public.outlets_texts VALUES (2, 2, '01a21965-8002-7393-bc62-694da15a69f1', 'aliases', 'Courier');
INSERT INTO public.outlets_texts VALUES (3, 1, '01a21965-82bf-766b-89b0-2d8d33e87fb5', 'aliases', 'Skarvik Ledger');
INSERT INTO public.outlets_texts VALUES (4, 2, '01a21965-82bf-766b-89b0-2d8d33e87fb5', 'aliases', 'Ledger');
INSERT INTO public.outlets_texts VALUES (5, 1, '01a21965-8338-717a-9f72-4b68e4bcdb8a', 'aliases', 'Journal of Small Ports');
INSERT INTO public.outlets_texts VALUES (6, 2, '01a21965-8338-717a-9f72-4b68e4bcdb8a', 'aliases', 'JSP');
INSERT INTO public.outlets_texts VALUES (7, 1, '01a21965-856d-7784-9505-ab3d564358fb', 'aliases', 'MSB');
INSERT INTO public.outlets_texts VALUES (8, 1, '01a21965-860a-749d-a320-b141739ed865', 'aliases', 'Harbour and Hinterland');
INSERT INTO public.outlets_texts VALUES (9, 2, '01a21965-860a-749d-a320-b141739ed865', 'aliases', 'H&H');
INSERT INTO public.outlets_texts VALUES (10, 1, '01a21965-86d8-743d-a8eb-872c27c135d4', 'aliases', 'Fairlead');
INSERT INTO public.outlets_texts VALUES (11, 2, '01a21965-86d8-743d-a8eb-872c27c135d4', 'aliases', 'FQ');

INSERT INTO public.payload_migrations VALUES ('01a21965-68ed-76fc-88fc-154bfa496297', '20261125_005504_initial', 1, '2026-11-26 19:46:46.125+00', '2026-11-26 19:46:46.122+00');
INSERT INTO public.payload_migrations VALUES ('01a21965-6914-73f8-8a15-70fafddd1afc', '20261125_010000_guard_the_log', 1, '2026-11-26 19:46:46.164+00', '2026-11-26 19:46:46.164+00');
INSERT INTO public.payload_migrations VALUES ('01a21965-6923-7279-b569-2be474054fda', '20261125_034850_pictures_needed', 1, '2026-11-26 19:46:46.179+00', '2026-11-26 19:46:46.179+00');
INSERT INTO public.payload_migrations VALUES ('01a21965-692b-7769-8229-37993210f7ea', '20261125_102255_no_locked_documents', 1, '2026-11-26 19:46:46.186+00', '2026-11-26 19:46:46.186+00');
INSERT INTO public.payload_migrations VALUES ('01a21965-6977-711c-9762-6836ca132f22', '20261125_131500_tell_of_changes', 1, '2026-11-26 19:46:46.262+00', '2026-11-26 19:46:46.262+00');
INSERT INTO public.payload_migrations VALUES ('01a21965-69b5-71c9-8d58-901d28c32912', '20261125_133000_search', 1, '2026-11-26 19:46:46.325+00', '2026-11-26 19:46:46.325+00');
INSERT INTO public.payload_migrations VALUES ('01a21965-6a3f-7473-bfab-dbfde453fd90', '20261125_135831_reminders', 1, '2026-11-26 19:46:46.463+00', '2026-11-26 19:46:46.463+00');
INSERT INTO public.payload_migrations VALUES ('01a21965-6a5b-70ba-bc3e-5fb9fa76d5ad', '20261125_140000_moved_posts', 1, '2026-11-26 19:46:46.491+00', '2026-11-26 19:46:46.491+00');
INSERT INTO public.payload_migrations VALUES ('01a21965-6a97-70e5-b76f-9f1c8add6069', '20261125_142000_owed', 1, '2026-11-26 19:46:46.551+00', '2026-11-26 19:46:46.551+00');
INSERT INTO public.payload_migrations VALUES ('01a21965-6aa4-71ee-a7f5-baef7f2c68ed', '20261125_152932_long_lines', 1, '2026-11-26 19:46:46.564+00', '2026-11-26 19:46:46.564+00');
INSERT INTO public.payload_migrations VALUES ('01a21965-6ad3-772b-bb21-ecc209aa1bed', '20261125_160000_moved_with_articles', 1, '2026-11-26 19:46:46.611+00', '2026-11-26 19:46:46.611+00');

INSERT INTO public.reminder_runs VALUES ('d2bcb8d6-441a-41d9-91e2-2f0d3d3cee4e', '2026-11-23 06:00:00+00', '2026-11-23 06:00:03+00', 'job', 1, 1, 0, NULL, '2026-11-26 19:48:01.791+00', '2026-11-26 19:48:01.791+00');

INSERT INTO public.reminders VALUES ('01a21966-6fc3-77ba-9e86-3ac98e1391a2', '01a21966-649b-7261-bd1f-6652458cd450 2026-11-23', '01a21966-649b-7261-bd1f-6652458cd450', 'admin@example.org', '2026-11-23', 'sent', 3, 1, '2026-11-23 06:00:00+00', '2026-11-23 06:00:02+00', '<1@example.org>', NULL, '2026-11-26 19:47:53.411+00', '2026-11-26 19:47:53.411+00', 'digest', NULL, NULL, NULL);

INSERT INTO public.republications VALUES ('01a21965-825d-7517-9965-46e85427296d', '01a21965-8046-772b-88fc-ab82d04c7786', '01a21965-808d-76cb-ba4c-ee71fb94c321', 'the-sandbar-is-not-what-ails-port-averils-harbour', '/2026/09/02/the-sandbar-is-not-what-ails-port-averils-harbour', NULL, '2026-09-02 00:00:00+00', 'day', 'full', 'First published by The Averil Courier on 14 August 2026: https://averilcourier.example/opinion/sandbar-not-what-ails-harbour', 'canonical', '2026-11-26 19:46:52.637+00', '2026-11-26 19:46:52.637+00', DEFAULT);
INSERT INTO public.republications VALUES ('01a21965-8531-752a-944b-022104137523', '01a21965-834b-7799-b305-0cae5e72f4c5', '01a21965-836b-77ac-af4f-9ad01a52b0f7', 'whose-mud-is-it-sediment-tolls-and-the-politics-of-the-small-port', '/2026/06/22/whose-mud-is-it-sediment-tolls-and-the-politics-of-the-small-port', NULL, '2026-06-22 00:00:00+00', 'day', 'full', 'Ottilie Brandreth and Emeka Sundqvist, ‘Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port’, The Journal of Small Ports, 12 May 2025: https://smallports.example/12/2/whose-mud-is-it', 'canonical', '2026-11-26 19:46:53.361+00', '2026-11-26 19:46:53.361+00', DEFAULT);
INSERT INTO public.republications VALUES ('01a21965-8b1b-767d-b592-8bb8b05d4122', '01a21965-8a80-763b-8cd3-ec8408089fe5', '01a21965-8aa7-767e-82fd-95d97717a3e0', 'the-bell', '/the-bell', NULL, '2026-11-26 19:46:51.708+00', 'unknown', 'full', 'First published in The Averil Courier.', 'canonical', '2026-11-26 19:47:51.795+00', '2026-11-26 19:46:54.875+00', DEFAULT);
INSERT INTO public.republications VALUES ('01a21966-6e31-726e-9998-6885146f52a7', '01a21966-6bc4-741b-8494-36ecb8685d11', '01a21966-6bfb-710e-9f7b-c6b2d939a25d', 'uebers-warten-a-piece-under-embargo', '/2026/11/26/uebers-warten-a-piece-under-embargo', NULL, '2026-11-26 19:47:52.957+00', 'day', 'full', 'First published in Outlet 2, 2 January 2024.', 'canonical', '2026-11-26 19:47:53.009+00', '2026-11-26 19:47:53.009+00', DEFAULT);

INSERT INTO public.transitions VALUES ('01a21965-81e0-76e3-8678-95ed5891e1f5', '01a21965-8046-772b-88fc-ab82d04c7786', 'The sandbar is not what ails Port Averil’s harbour', 'drafted', 'published-at-outlet', NULL, 'Import', '2026-11-26 19:46:52.512+00', 'seed', NULL, '2026-11-26 19:46:52.512+00', '2026-11-26 19:46:52.512+00');
INSERT INTO public.transitions VALUES ('01a21965-827b-725e-b945-ef90d0c17ccc', '01a21965-8046-772b-88fc-ab82d04c7786', 'The sandbar is not what ails Port Averil’s harbour', 'published-at-outlet', 'republished-on-blog', NULL, 'Import', '2026-11-26 19:46:52.666+00', 'seed', NULL, '2026-11-26 19:46:52.667+00', '2026-11-26 19:46:52.667+00');
INSERT INTO public.transitions VALUES ('01a21965-845e-730d-8b43-bea634bba28f', '01a21965-834b-7799-b305-0cae5e72f4c5', 'Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port', 'drafted', 'published-at-outlet', NULL, 'Import', '2026-11-26 19:46:53.149+00', 'seed', NULL, '2026-11-26 19:46:53.15+00', '2026-11-26 19:46:53.15+00');
INSERT INTO public.transitions VALUES ('01a21965-853e-7720-b6c1-a521b4e0e1ef', '01a21965-834b-7799-b305-0cae5e72f4c5', 'Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port', 'published-at-outlet', 'republished-on-blog', NULL, 'Import', '2026-11-26 19:46:53.374+00', 'seed', NULL, '2026-11-26 19:46:53.374+00', '2026-11-26 19:46:53.374+00');
INSERT INTO public.transitions VALUES ('01a21965-85f7-753a-8ba7-126367708ba2', '01a21965-858b-7099-b3c0-7f03cef9eda6', 'Who reads the tide gauge?', 'drafted', 'published-at-outlet', NULL, 'Import', '2026-11-26 19:46:53.559+00', 'seed', NULL, '2026-11-26 19:46:53.559+00', '2026-11-26 19:46:53.559+00');
INSERT INTO public.transitions VALUES ('01a21965-8658-74c8-a07a-5ac04ce0beb2', '01a21965-8610-7011-93b5-44c0260d19a4', 'What the lorries know', 'drafted', 'published-at-outlet', NULL, 'Import', '2026-11-26 19:46:53.656+00', 'seed', NULL, '2026-11-26 19:46:53.656+00', '2026-11-26 19:46:53.656+00');
INSERT INTO public.transitions VALUES ('01a21965-86d2-7587-9a9f-172bb3c0826a', '01a21965-866f-7703-99b8-94a4880ab38f', 'The romance of the bucket chain', 'drafted', 'published-at-outlet', NULL, 'Import', '2026-11-26 19:46:53.778+00', 'seed', NULL, '2026-11-26 19:46:53.778+00', '2026-11-26 19:46:53.778+00');
INSERT INTO public.transitions VALUES ('01a21965-87c5-72ca-98ad-1b29e72976af', '01a21965-86de-77e7-9e38-77e5c9e77770', 'Say It Twice: A Conversation with Rosalind Pyke, Former Harbour Master of Skarvik', 'drafted', 'published-at-outlet', NULL, 'Import', '2026-11-26 19:46:54.02+00', 'seed', NULL, '2026-11-26 19:46:54.021+00', '2026-11-26 19:46:54.021+00');
INSERT INTO public.transitions VALUES ('01a21965-89d7-7356-818a-770c56b252bb', '01a21965-86de-77e7-9e38-77e5c9e77770', 'Say It Twice: A Conversation with Rosalind Pyke, Former Harbour Master of Skarvik', 'published-at-outlet', 'republished-on-blog', NULL, 'Import', '2026-11-26 19:46:54.551+00', 'seed', NULL, '2026-11-26 19:46:54.551+00', '2026-11-26 19:46:54.551+00');
INSERT INTO public.transitions VALUES ('01a21965-8adb-7578-90a5-8c93f8b8f60c', '01a21965-8a80-763b-8cd3-ec8408089fe5', 'In defence of the harbour bell', 'drafted', 'published-at-outlet', NULL, 'Import', '2026-11-26 19:46:54.811+00', 'seed', NULL, '2026-11-26 19:46:54.811+00', '2026-11-26 19:46:54.811+00');
INSERT INTO public.transitions VALUES ('01a21965-8b23-768d-bd35-60d7c5dfdcbb', '01a21965-8a80-763b-8cd3-ec8408089fe5', 'In defence of the harbour bell', 'published-at-outlet', 'republished-on-blog', NULL, 'Import', '2026-11-26 19:46:54.883+00', 'seed', NULL, '2026-11-26 19:46:54.883+00', '2026-11-26 19:46:54.883+00');
INSERT INTO public.transitions VALUES ('01a21966-6b26-7069-a7e4-4003100d253c', '01a21965-86de-77e7-9e38-77e5c9e77770', 'Say It Twice: A Conversation with Rosalind Pyke, Former Harbour Master of Skarvik', 'republished-on-blog', 'published-at-outlet', '01a21966-65d7-730a-bccb-d9dc13abdbbf', 'The editor', '2026-11-26 19:47:52.229+00', 'local', 'A name was wrong', '2026-11-26 19:47:52.23+00', '2026-11-26 19:47:52.23+00');
INSERT INTO public.transitions VALUES ('01a21966-6ccf-741c-a9e6-0367f85ccd49', '01a21966-6bc4-741b-8494-36ecb8685d11', 'Übers Warten: a piece under embargo', 'drafted', 'published-at-outlet', NULL, NULL, '2026-11-26 19:47:52.654+00', 'local', 'for a test', '2026-11-26 19:47:52.655+00', '2026-11-26 19:47:52.655+00');
INSERT INTO public.transitions VALUES ('01a21966-6e3e-7620-b003-121c5c17054b', '01a21966-6bc4-741b-8494-36ecb8685d11', 'Übers Warten: a piece under embargo', 'published-at-outlet', 'republished-on-blog', NULL, NULL, '2026-11-26 19:47:53.021+00', 'local', 'for a test', '2026-11-26 19:47:53.022+00', '2026-11-26 19:47:53.022+00');
INSERT INTO public.transitions VALUES ('01a21966-6fa8-772f-b052-bfab67e06a48', '01a21966-6ec2-727e-a6cb-a636b61831b7', 'A date at midnight', 'drafted', 'published-at-outlet', NULL, NULL, '2026-11-26 19:47:53.383+00', 'local', 'for a test', '2026-11-26 19:47:53.384+00', '2026-11-26 19:47:53.384+00');

INSERT INTO public.users VALUES ('01a21966-649b-7261-bd1f-6652458cd450', 'The admin', 'admin', NULL, 'daily', 'tue', 7, 'Europe/Berlin', 'all', '2026-11-26 19:47:50.55+00', '2026-11-26 19:47:50.549+00', 'admin@example.org', NULL, NULL, '8d004f318406a57593ff17faa27ac7997a87204f89ed9f4bfb924413a6304fc8', 'pbkdf2-sha256-v1:32fd03de2a4addf71b8670b86b76b38dc35974e2acf0748d1d8504b31d7c42d3', NULL, 0, NULL);
INSERT INTO public.users VALUES ('01a21966-65d7-730a-bccb-d9dc13abdbbf', 'The editor', 'editor', NULL, 'weekly', 'tue', 7, 'Europe/Berlin', 'all', '2026-11-26 19:47:50.871+00', '2026-11-26 19:47:50.871+00', 'editor@example.org', NULL, NULL, '385c4c1f531ddcf51d557b8700647dfefa0a4ed8b61ffe95006e33ad543380c9', 'pbkdf2-sha256-v1:15d579b9e10fc59675ffa172f2f4b2f71cc602ed35f688cc3776c6f566da80a1', NULL, 0, NULL);
INSERT INTO public.users VALUES ('01a21966-672e-76af-a1de-d8f8d7581b41', 'The author', 'author', '01a21965-7fb8-75cb-8a5b-84b63f4edffb', 'off', 'tue', 7, 'Europe/Berlin', 'own', '2026-11-26 19:47:51.214+00', '2026-11-26 19:47:51.214+00', 'author@example.org', NULL, NULL, 'fdc21e3b76651249edfb82711784108699435d6efed5cf1f8e70e21d6bb3794b', 'pbkdf2-sha256-v1:1df5bf0d13afd799a665ac9e6c3ba7f0feb7dcbf8ceb33dd30190d568e27acdd', NULL, 0, NULL);

SELECT pg_catalog.setval('public._articles_v_rels_id_seq', 1, true);

SELECT pg_catalog.setval('public._articles_v_texts_id_seq', 104, true);

SELECT pg_catalog.setval('public.articles_rels_id_seq', 1, true);

SELECT pg_catalog.setval('public.articles_texts_id_seq', 104, true);

SELECT pg_catalog.setval('public.authors_texts_id_seq', 1, false);

SELECT pg_catalog.setval('public.institutions_texts_id_seq', 3, true);

SELECT pg_catalog.setval('public.outlets_texts_id_seq', 11, true);

SELECT pg_catalog.setval('public.payload_preferences_rels_id_seq', 1, false);

ALTER TABLE ONLY public._articles_v
    ADD CONSTRAINT _articles_v_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public._articles_v_rels
    ADD CONSTRAINT _articles_v_rels_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public._articles_v_texts
    ADD CONSTRAINT _articles_v_texts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public._articles_v_version_byline_affiliations
    ADD CONSTRAINT _articles_v_version_byline_affiliations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public._articles_v_version_byline
    ADD CONSTRAINT _articles_v_version_byline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public._notes_v
    ADD CONSTRAINT _notes_v_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.articles_byline_affiliations
    ADD CONSTRAINT articles_byline_affiliations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.articles_byline
    ADD CONSTRAINT articles_byline_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_id_stage UNIQUE (id, stage);

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.articles_rels
    ADD CONSTRAINT articles_rels_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.articles_texts
    ADD CONSTRAINT articles_texts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.authors_affiliations
    ADD CONSTRAINT authors_affiliations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.authors
    ADD CONSTRAINT authors_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.authors_texts
    ADD CONSTRAINT authors_texts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.institutions
    ADD CONSTRAINT institutions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.institutions_texts
    ADD CONSTRAINT institutions_texts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.media
    ADD CONSTRAINT media_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.offprint_moved
    ADD CONSTRAINT offprint_moved_pkey PRIMARY KEY (path);

ALTER TABLE ONLY public.offprint_search
    ADD CONSTRAINT offprint_search_pkey PRIMARY KEY (republication_id);

ALTER TABLE ONLY public.outlets
    ADD CONSTRAINT outlets_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.outlets_texts
    ADD CONSTRAINT outlets_texts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payload_jobs_log
    ADD CONSTRAINT payload_jobs_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payload_jobs
    ADD CONSTRAINT payload_jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payload_kv
    ADD CONSTRAINT payload_kv_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payload_migrations
    ADD CONSTRAINT payload_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payload_preferences
    ADD CONSTRAINT payload_preferences_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.payload_preferences_rels
    ADD CONSTRAINT payload_preferences_rels_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.reminder_runs
    ADD CONSTRAINT reminder_runs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.reminders_acts
    ADD CONSTRAINT reminders_acts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT reminders_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.republications
    ADD CONSTRAINT republications_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.transitions
    ADD CONSTRAINT transitions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.users_sessions
    ADD CONSTRAINT users_sessions_pkey PRIMARY KEY (id);

CREATE INDEX _articles_v_created_at_idx ON public._articles_v USING btree (created_at);

CREATE INDEX _articles_v_parent_idx ON public._articles_v USING btree (parent_id);

CREATE INDEX _articles_v_rels_media_id_idx ON public._articles_v_rels USING btree (media_id);

CREATE INDEX _articles_v_rels_order_idx ON public._articles_v_rels USING btree ("order");

CREATE INDEX _articles_v_rels_parent_idx ON public._articles_v_rels USING btree (parent_id);

CREATE INDEX _articles_v_rels_path_idx ON public._articles_v_rels USING btree (path);

CREATE INDEX _articles_v_texts_order_parent ON public._articles_v_texts USING btree ("order", parent_id);

CREATE INDEX _articles_v_updated_at_idx ON public._articles_v USING btree (updated_at);

CREATE INDEX _articles_v_version_byline_affiliations_institution_idx ON public._articles_v_version_byline_affiliations USING btree (institution_id);

CREATE INDEX _articles_v_version_byline_affiliations_order_idx ON public._articles_v_version_byline_affiliations USING btree (_order);

CREATE INDEX _articles_v_version_byline_affiliations_parent_id_idx ON public._articles_v_version_byline_affiliations USING btree (_parent_id);

CREATE INDEX _articles_v_version_byline_author_idx ON public._articles_v_version_byline USING btree (author_id);

CREATE INDEX _articles_v_version_byline_order_idx ON public._articles_v_version_byline USING btree (_order);

CREATE INDEX _articles_v_version_byline_parent_id_idx ON public._articles_v_version_byline USING btree (_parent_id);

CREATE INDEX _articles_v_version_lead_image_version_lead_image_image_idx ON public._articles_v USING btree (version_lead_image_image_id);

CREATE INDEX _articles_v_version_version_created_at_idx ON public._articles_v USING btree (version_created_at);

CREATE INDEX _articles_v_version_version_free_from_idx ON public._articles_v USING btree (version_free_from);

CREATE INDEX _articles_v_version_version_import_key_idx ON public._articles_v USING btree (version_import_key);

CREATE INDEX _articles_v_version_version_kind_idx ON public._articles_v USING btree (version_kind);

CREATE INDEX _articles_v_version_version_outlet_idx ON public._articles_v USING btree (version_outlet_id);

CREATE INDEX _articles_v_version_version_published_at_idx ON public._articles_v USING btree (version_published_at);

CREATE INDEX _articles_v_version_version_series_idx ON public._articles_v USING btree (version_series);

CREATE INDEX _articles_v_version_version_slug_idx ON public._articles_v USING btree (version_slug);

CREATE INDEX _articles_v_version_version_snoozed_until_idx ON public._articles_v USING btree (version_snoozed_until);

CREATE INDEX _articles_v_version_version_stage_idx ON public._articles_v USING btree (version_stage);

CREATE INDEX _articles_v_version_version_title_idx ON public._articles_v USING btree (version_title);

CREATE INDEX _articles_v_version_version_updated_at_idx ON public._articles_v USING btree (version_updated_at);

CREATE INDEX _articles_v_version_waived_version_waived_at_idx ON public._articles_v USING btree (version_waived_at);

CREATE INDEX _notes_v_created_at_idx ON public._notes_v USING btree (created_at);

CREATE INDEX _notes_v_parent_idx ON public._notes_v USING btree (parent_id);

CREATE INDEX _notes_v_updated_at_idx ON public._notes_v USING btree (updated_at);

CREATE INDEX _notes_v_version_version_article_idx ON public._notes_v USING btree (version_article_id);

CREATE INDEX _notes_v_version_version_author_idx ON public._notes_v USING btree (version_author_id);

CREATE INDEX _notes_v_version_version_created_at_idx ON public._notes_v USING btree (version_created_at);

CREATE INDEX _notes_v_version_version_is_public_idx ON public._notes_v USING btree (version_is_public);

CREATE INDEX _notes_v_version_version_updated_at_idx ON public._notes_v USING btree (version_updated_at);

CREATE INDEX articles_byline_affiliations_institution_idx ON public.articles_byline_affiliations USING btree (institution_id);

CREATE INDEX articles_byline_affiliations_order_idx ON public.articles_byline_affiliations USING btree (_order);

CREATE INDEX articles_byline_affiliations_parent_id_idx ON public.articles_byline_affiliations USING btree (_parent_id);

CREATE INDEX articles_byline_author_idx ON public.articles_byline USING btree (author_id);

CREATE INDEX articles_byline_order_idx ON public.articles_byline USING btree (_order);

CREATE INDEX articles_byline_parent_id_idx ON public.articles_byline USING btree (_parent_id);

CREATE INDEX articles_created_at_idx ON public.articles USING btree (created_at);

CREATE INDEX articles_free_from_idx ON public.articles USING btree (free_from);

CREATE UNIQUE INDEX articles_import_key_idx ON public.articles USING btree (import_key);

CREATE INDEX articles_kind_idx ON public.articles USING btree (kind);

CREATE INDEX articles_lead_image_lead_image_image_idx ON public.articles USING btree (lead_image_image_id);

CREATE INDEX articles_outlet_idx ON public.articles USING btree (outlet_id);

CREATE INDEX articles_published_at_idx ON public.articles USING btree (published_at);

CREATE INDEX articles_rels_media_id_idx ON public.articles_rels USING btree (media_id);

CREATE INDEX articles_rels_order_idx ON public.articles_rels USING btree ("order");

CREATE INDEX articles_rels_parent_idx ON public.articles_rels USING btree (parent_id);

CREATE INDEX articles_rels_path_idx ON public.articles_rels USING btree (path);

CREATE INDEX articles_series_idx ON public.articles USING btree (series);

CREATE UNIQUE INDEX articles_slug_idx ON public.articles USING btree (slug);

CREATE INDEX articles_snoozed_until_idx ON public.articles USING btree (snoozed_until);

CREATE INDEX articles_stage_idx ON public.articles USING btree (stage);

CREATE INDEX articles_texts_order_parent ON public.articles_texts USING btree ("order", parent_id);

CREATE INDEX articles_title_idx ON public.articles USING btree (title);

CREATE INDEX articles_topics ON public.articles_texts USING btree (text) WHERE ((path)::text = 'topics'::text);

CREATE INDEX articles_updated_at_idx ON public.articles USING btree (updated_at);

CREATE INDEX articles_waiting_free ON public.articles USING btree (free_from) WHERE ((stage = 'published-at-outlet'::public.enum_offprint_stage) AND ((COALESCE(waived_reason, ''::character varying))::text !~ '\S'::text));

CREATE INDEX articles_waiting_permitted ON public.articles USING btree (permission_granted_on) WHERE ((stage = 'published-at-outlet'::public.enum_offprint_stage) AND ((COALESCE(waived_reason, ''::character varying))::text !~ '\S'::text) AND (permission_mode IS NOT NULL));

CREATE INDEX articles_waiting_unfree ON public.articles USING btree (published_at) WHERE ((stage = 'published-at-outlet'::public.enum_offprint_stage) AND ((COALESCE(waived_reason, ''::character varying))::text !~ '\S'::text) AND (free_from IS NULL));

CREATE INDEX articles_waived_waived_at_idx ON public.articles USING btree (waived_at);

CREATE INDEX authors_affiliations_institution_idx ON public.authors_affiliations USING btree (institution_id);

CREATE INDEX authors_affiliations_order_idx ON public.authors_affiliations USING btree (_order);

CREATE INDEX authors_affiliations_parent_id_idx ON public.authors_affiliations USING btree (_parent_id);

CREATE INDEX authors_created_at_idx ON public.authors USING btree (created_at);

CREATE INDEX authors_is_public_idx ON public.authors USING btree (is_public);

CREATE INDEX authors_name_idx ON public.authors USING btree (name);

CREATE UNIQUE INDEX authors_slug_idx ON public.authors USING btree (slug);

CREATE INDEX authors_texts_order_parent ON public.authors_texts USING btree ("order", parent_id);

CREATE INDEX authors_updated_at_idx ON public.authors USING btree (updated_at);

CREATE INDEX institutions_acronym_idx ON public.institutions USING btree (acronym);

CREATE INDEX institutions_created_at_idx ON public.institutions USING btree (created_at);

CREATE INDEX institutions_is_public_idx ON public.institutions USING btree (is_public);

CREATE INDEX institutions_name_idx ON public.institutions USING btree (name);

CREATE INDEX institutions_texts_order_parent ON public.institutions_texts USING btree ("order", parent_id);

CREATE INDEX institutions_updated_at_idx ON public.institutions USING btree (updated_at);

CREATE INDEX media_created_at_idx ON public.media USING btree (created_at);

CREATE UNIQUE INDEX media_filename_idx ON public.media USING btree (filename);

CREATE INDEX media_is_public_idx ON public.media USING btree (is_public);

CREATE INDEX media_rights_idx ON public.media USING btree (rights);

CREATE INDEX media_sizes_page_sizes_page_filename_idx ON public.media USING btree (sizes_page_filename);

CREATE INDEX media_sizes_thumbnail_sizes_thumbnail_filename_idx ON public.media USING btree (sizes_thumbnail_filename);

CREATE INDEX media_updated_at_idx ON public.media USING btree (updated_at);

CREATE UNIQUE INDEX notes_article_idx ON public.notes USING btree (article_id);

CREATE INDEX notes_author_idx ON public.notes USING btree (author_id);

CREATE INDEX notes_created_at_idx ON public.notes USING btree (created_at);

CREATE INDEX notes_is_public_idx ON public.notes USING btree (is_public);

CREATE INDEX notes_updated_at_idx ON public.notes USING btree (updated_at);

CREATE INDEX offprint_moved_article ON public.offprint_moved USING btree (article_id);

CREATE INDEX offprint_moved_slug ON public.offprint_moved USING btree (slug, left_at);

CREATE INDEX offprint_search_configuration ON public.offprint_search USING btree (configuration);

CREATE INDEX offprint_search_words ON public.offprint_search USING gin (words);

CREATE INDEX outlets_acronym_idx ON public.outlets USING btree (acronym);

CREATE INDEX outlets_created_at_idx ON public.outlets USING btree (created_at);

CREATE INDEX outlets_is_public_idx ON public.outlets USING btree (is_public);

CREATE INDEX outlets_kind_idx ON public.outlets USING btree (kind);

CREATE INDEX outlets_name_idx ON public.outlets USING btree (name);

CREATE UNIQUE INDEX outlets_slug_idx ON public.outlets USING btree (slug);

CREATE INDEX outlets_terms_terms_full_text_idx ON public.outlets USING btree (terms_full_text);

CREATE INDEX outlets_texts_order_parent ON public.outlets_texts USING btree ("order", parent_id);

CREATE INDEX outlets_updated_at_idx ON public.outlets USING btree (updated_at);

CREATE INDEX payload_jobs_completed_at_idx ON public.payload_jobs USING btree (completed_at);

CREATE INDEX payload_jobs_created_at_idx ON public.payload_jobs USING btree (created_at);

CREATE INDEX payload_jobs_has_error_idx ON public.payload_jobs USING btree (has_error);

CREATE INDEX payload_jobs_log_order_idx ON public.payload_jobs_log USING btree (_order);

CREATE INDEX payload_jobs_log_parent_id_idx ON public.payload_jobs_log USING btree (_parent_id);

CREATE INDEX payload_jobs_processing_idx ON public.payload_jobs USING btree (processing);

CREATE INDEX payload_jobs_queue_idx ON public.payload_jobs USING btree (queue);

CREATE INDEX payload_jobs_task_slug_idx ON public.payload_jobs USING btree (task_slug);

CREATE INDEX payload_jobs_total_tried_idx ON public.payload_jobs USING btree (total_tried);

CREATE INDEX payload_jobs_updated_at_idx ON public.payload_jobs USING btree (updated_at);

CREATE INDEX payload_jobs_wait_until_idx ON public.payload_jobs USING btree (wait_until);

CREATE UNIQUE INDEX payload_kv_key_idx ON public.payload_kv USING btree (key);

CREATE INDEX payload_migrations_created_at_idx ON public.payload_migrations USING btree (created_at);

CREATE INDEX payload_migrations_updated_at_idx ON public.payload_migrations USING btree (updated_at);

CREATE INDEX payload_preferences_created_at_idx ON public.payload_preferences USING btree (created_at);

CREATE INDEX payload_preferences_key_idx ON public.payload_preferences USING btree (key);

CREATE INDEX payload_preferences_rels_order_idx ON public.payload_preferences_rels USING btree ("order");

CREATE INDEX payload_preferences_rels_parent_idx ON public.payload_preferences_rels USING btree (parent_id);

CREATE INDEX payload_preferences_rels_path_idx ON public.payload_preferences_rels USING btree (path);

CREATE INDEX payload_preferences_rels_users_id_idx ON public.payload_preferences_rels USING btree (users_id);

CREATE INDEX payload_preferences_updated_at_idx ON public.payload_preferences USING btree (updated_at);

CREATE INDEX reminder_runs_created_at_idx ON public.reminder_runs USING btree (created_at);

CREATE INDEX reminder_runs_started_at_idx ON public.reminder_runs USING btree (started_at);

CREATE INDEX reminder_runs_updated_at_idx ON public.reminder_runs USING btree (updated_at);

CREATE INDEX reminders_acts_article_idx ON public.reminders_acts USING btree (article_id);

CREATE INDEX reminders_acts_order_idx ON public.reminders_acts USING btree (_order);

CREATE INDEX reminders_acts_parent_id_idx ON public.reminders_acts USING btree (_parent_id);

CREATE INDEX reminders_created_at_idx ON public.reminders USING btree (created_at);

CREATE UNIQUE INDEX reminders_key_idx ON public.reminders USING btree (key);

CREATE INDEX reminders_period_idx ON public.reminders USING btree (period);

CREATE INDEX reminders_person_idx ON public.reminders USING btree (person_id);

CREATE INDEX reminders_sent_at_idx ON public.reminders USING btree (sent_at);

CREATE INDEX reminders_state_idx ON public.reminders USING btree (state);

CREATE INDEX reminders_updated_at_idx ON public.reminders USING btree (updated_at);

CREATE UNIQUE INDEX republications_article_idx ON public.republications USING btree (article_id);

CREATE INDEX republications_created_at_idx ON public.republications USING btree (created_at);

CREATE INDEX republications_newest ON public.republications USING btree (republished_at DESC, id DESC);

CREATE INDEX republications_note_idx ON public.republications USING btree (note_id);

CREATE INDEX republications_path_idx ON public.republications USING btree (path);

CREATE INDEX republications_republished_at_idx ON public.republications USING btree (republished_at);

CREATE UNIQUE INDEX republications_slug_idx ON public.republications USING btree (slug);

CREATE INDEX republications_updated_at_idx ON public.republications USING btree (updated_at);

CREATE INDEX "stage_freeFrom_idx" ON public.articles USING btree (stage, free_from);

CREATE INDEX "stage_publishedAt_idx" ON public.articles USING btree (stage, published_at);

CREATE INDEX transitions_article_idx ON public.transitions USING btree (article_id);

CREATE INDEX transitions_at_idx ON public.transitions USING btree (at);

CREATE INDEX transitions_by_idx ON public.transitions USING btree (by_id);

CREATE INDEX transitions_created_at_idx ON public.transitions USING btree (created_at);

CREATE INDEX transitions_updated_at_idx ON public.transitions USING btree (updated_at);

CREATE INDEX transitions_via_idx ON public.transitions USING btree (via);

CREATE INDEX users_author_idx ON public.users USING btree (author_id);

CREATE INDEX users_created_at_idx ON public.users USING btree (created_at);

CREATE UNIQUE INDEX users_email_idx ON public.users USING btree (email);

CREATE INDEX users_sessions_order_idx ON public.users_sessions USING btree (_order);

CREATE INDEX users_sessions_parent_id_idx ON public.users_sessions USING btree (_parent_id);

CREATE INDEX users_updated_at_idx ON public.users USING btree (updated_at);

CREATE INDEX "version_stage_version_freeFrom_idx" ON public._articles_v USING btree (version_stage, version_free_from);

CREATE INDEX "version_stage_version_publishedAt_idx" ON public._articles_v USING btree (version_stage, version_published_at);

CREATE TRIGGER offprint_guard_transitions BEFORE DELETE OR UPDATE ON public.transitions FOR EACH ROW EXECUTE FUNCTION public.offprint_guard_transitions();

CREATE TRIGGER offprint_guard_transitions_truncate BEFORE TRUNCATE ON public.transitions FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_guard_transitions();

CREATE TRIGGER offprint_keep_path AFTER UPDATE OF path ON public.republications FOR EACH ROW WHEN (((old.path)::text IS DISTINCT FROM (new.path)::text)) EXECUTE FUNCTION public.offprint_keep_path();

CREATE TRIGGER offprint_keep_path_along AFTER INSERT OR DELETE ON public.republications FOR EACH ROW EXECUTE FUNCTION public.offprint_keep_path();

CREATE TRIGGER offprint_tell_of_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.articles FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_tell_of_change();

CREATE TRIGGER offprint_tell_of_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.articles_byline FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_tell_of_change();

CREATE TRIGGER offprint_tell_of_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.articles_byline_affiliations FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_tell_of_change();

CREATE TRIGGER offprint_tell_of_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.articles_rels FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_tell_of_change();

CREATE TRIGGER offprint_tell_of_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.articles_texts FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_tell_of_change();

CREATE TRIGGER offprint_tell_of_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.authors FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_tell_of_change();

CREATE TRIGGER offprint_tell_of_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.institutions FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_tell_of_change();

CREATE TRIGGER offprint_tell_of_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.media FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_tell_of_change();

CREATE TRIGGER offprint_tell_of_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.notes FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_tell_of_change();

CREATE TRIGGER offprint_tell_of_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.outlets FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_tell_of_change();

CREATE TRIGGER offprint_tell_of_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.republications FOR EACH STATEMENT EXECUTE FUNCTION public.offprint_tell_of_change();

ALTER TABLE ONLY public._articles_v
    ADD CONSTRAINT _articles_v_parent_id_articles_id_fk FOREIGN KEY (parent_id) REFERENCES public.articles(id) ON DELETE SET NULL;

ALTER TABLE ONLY public._articles_v_rels
    ADD CONSTRAINT _articles_v_rels_media_fk FOREIGN KEY (media_id) REFERENCES public.media(id) ON DELETE CASCADE;

ALTER TABLE ONLY public._articles_v_rels
    ADD CONSTRAINT _articles_v_rels_parent_fk FOREIGN KEY (parent_id) REFERENCES public._articles_v(id) ON DELETE CASCADE;

ALTER TABLE ONLY public._articles_v_texts
    ADD CONSTRAINT _articles_v_texts_parent_fk FOREIGN KEY (parent_id) REFERENCES public._articles_v(id) ON DELETE CASCADE;

ALTER TABLE ONLY public._articles_v_version_byline_affiliations
    ADD CONSTRAINT _articles_v_version_byline_affiliations_institution_id_institut FOREIGN KEY (institution_id) REFERENCES public.institutions(id) ON DELETE SET NULL;

ALTER TABLE ONLY public._articles_v_version_byline_affiliations
    ADD CONSTRAINT _articles_v_version_byline_affiliations_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public._articles_v_version_byline(id) ON DELETE CASCADE;

ALTER TABLE ONLY public._articles_v_version_byline
    ADD CONSTRAINT _articles_v_version_byline_author_id_authors_id_fk FOREIGN KEY (author_id) REFERENCES public.authors(id) ON DELETE SET NULL;

ALTER TABLE ONLY public._articles_v_version_byline
    ADD CONSTRAINT _articles_v_version_byline_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public._articles_v(id) ON DELETE CASCADE;

ALTER TABLE ONLY public._articles_v
    ADD CONSTRAINT _articles_v_version_lead_image_image_id_media_id_fk FOREIGN KEY (version_lead_image_image_id) REFERENCES public.media(id) ON DELETE SET NULL;

ALTER TABLE ONLY public._articles_v
    ADD CONSTRAINT _articles_v_version_outlet_id_outlets_id_fk FOREIGN KEY (version_outlet_id) REFERENCES public.outlets(id) ON DELETE SET NULL;

ALTER TABLE ONLY public._notes_v
    ADD CONSTRAINT _notes_v_parent_id_notes_id_fk FOREIGN KEY (parent_id) REFERENCES public.notes(id) ON DELETE SET NULL;

ALTER TABLE ONLY public._notes_v
    ADD CONSTRAINT _notes_v_version_article_id_articles_id_fk FOREIGN KEY (version_article_id) REFERENCES public.articles(id) ON DELETE SET NULL;

ALTER TABLE ONLY public._notes_v
    ADD CONSTRAINT _notes_v_version_author_id_authors_id_fk FOREIGN KEY (version_author_id) REFERENCES public.authors(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.articles_byline_affiliations
    ADD CONSTRAINT articles_byline_affiliations_institution_id_institutions_id_fk FOREIGN KEY (institution_id) REFERENCES public.institutions(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.articles_byline_affiliations
    ADD CONSTRAINT articles_byline_affiliations_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.articles_byline(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.articles_byline
    ADD CONSTRAINT articles_byline_author_id_authors_id_fk FOREIGN KEY (author_id) REFERENCES public.authors(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.articles_byline
    ADD CONSTRAINT articles_byline_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.articles(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_lead_image_image_id_media_id_fk FOREIGN KEY (lead_image_image_id) REFERENCES public.media(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_outlet_id_outlets_id_fk FOREIGN KEY (outlet_id) REFERENCES public.outlets(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.articles_rels
    ADD CONSTRAINT articles_rels_media_fk FOREIGN KEY (media_id) REFERENCES public.media(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.articles_rels
    ADD CONSTRAINT articles_rels_parent_fk FOREIGN KEY (parent_id) REFERENCES public.articles(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.articles_texts
    ADD CONSTRAINT articles_texts_parent_fk FOREIGN KEY (parent_id) REFERENCES public.articles(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.authors_affiliations
    ADD CONSTRAINT authors_affiliations_institution_id_institutions_id_fk FOREIGN KEY (institution_id) REFERENCES public.institutions(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.authors_affiliations
    ADD CONSTRAINT authors_affiliations_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.authors(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.authors_texts
    ADD CONSTRAINT authors_texts_parent_fk FOREIGN KEY (parent_id) REFERENCES public.authors(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.institutions_texts
    ADD CONSTRAINT institutions_texts_parent_fk FOREIGN KEY (parent_id) REFERENCES public.institutions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.notes
    ADD CONSTRAINT notes_author_id_authors_id_fk FOREIGN KEY (author_id) REFERENCES public.authors(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.offprint_moved
    ADD CONSTRAINT offprint_moved_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.offprint_search
    ADD CONSTRAINT offprint_search_republication_id_fkey FOREIGN KEY (republication_id) REFERENCES public.republications(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.outlets_texts
    ADD CONSTRAINT outlets_texts_parent_fk FOREIGN KEY (parent_id) REFERENCES public.outlets(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.payload_jobs_log
    ADD CONSTRAINT payload_jobs_log_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.payload_jobs(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.payload_preferences_rels
    ADD CONSTRAINT payload_preferences_rels_parent_fk FOREIGN KEY (parent_id) REFERENCES public.payload_preferences(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.payload_preferences_rels
    ADD CONSTRAINT payload_preferences_rels_users_fk FOREIGN KEY (users_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.reminders_acts
    ADD CONSTRAINT reminders_acts_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.reminders_acts
    ADD CONSTRAINT reminders_acts_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.reminders(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT reminders_person_id_users_id_fk FOREIGN KEY (person_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.republications
    ADD CONSTRAINT republications_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.republications
    ADD CONSTRAINT republications_article_stage FOREIGN KEY (article_id, article_stage) REFERENCES public.articles(id, stage);

ALTER TABLE ONLY public.republications
    ADD CONSTRAINT republications_note_id_notes_id_fk FOREIGN KEY (note_id) REFERENCES public.notes(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.transitions
    ADD CONSTRAINT transitions_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.transitions
    ADD CONSTRAINT transitions_by_id_users_id_fk FOREIGN KEY (by_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_author_id_authors_id_fk FOREIGN KEY (author_id) REFERENCES public.authors(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.users_sessions
    ADD CONSTRAINT users_sessions_parent_id_fk FOREIGN KEY (_parent_id) REFERENCES public.users(id) ON DELETE CASCADE;


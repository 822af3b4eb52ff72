--liquibase formatted sql

--changeset rione:reports-002-categories
-- [jooq ignore start]
insert into report_category (code, parent, position, icon, name_it, name_en, service_days, radius_m) values
('g-strade', null, 100, 'road', 'Strade e mobilità', 'Streets and mobility', 10, 30),
('g-ambiente', null, 200, 'tree', 'Verde, rifiuti e acqua', 'Green, waste and water', 7, 30),
('g-spazi', null, 300, 'building-community', 'Spazi ed edifici pubblici', 'Public places and buildings', 15, 50),
('g-convivenza', null, 400, 'shield-check', 'Sicurezza e convivenza', 'Safety and living together', 10, 50),
('g-servizi', null, 500, 'hall', 'Servizi del Comune e altro', 'Municipal services and other', 15, 50);
insert into report_category (code, parent, position, icon, name_it, name_en, service_days, radius_m) values
('illuminazione', 'g-strade', 110, 'bulb', 'Illuminazione', 'Street lighting', 8, 40),
('strade', 'g-strade', 120, 'road', 'Strade e buche', 'Roads and potholes', 10, 25),
('marciapiedi-barriere', 'g-strade', 130, 'wheelchair', 'Marciapiedi e barriere', 'Pavements and barriers', 15, 25),
('segnaletica', 'g-strade', 140, 'traffic-lights', 'Segnaletica e semafori', 'Signs and traffic lights', 8, 30),
('sosta-traffico', 'g-strade', 150, 'parking', 'Sosta e traffico', 'Parking and traffic', 15, 50),
('ciclabili', 'g-strade', 160, 'bike', 'Piste ciclabili', 'Cycle paths', 15, 50),
('verde', 'g-ambiente', 210, 'tree', 'Verde pubblico', 'Public green', 10, 40),
('rifiuti', 'g-ambiente', 220, 'trash', 'Rifiuti abbandonati', 'Dumped waste', 5, 30),
('cestini-raccolta', 'g-ambiente', 230, 'recycle', 'Cestini e raccolta', 'Bins and collection', 5, 30),
('pulizia', 'g-ambiente', 240, 'brush', 'Pulizia delle strade', 'Street cleaning', 5, 50),
('tombini-acque', 'g-ambiente', 250, 'droplet', 'Tombini e acque', 'Drains and water', 5, 30),
('animali', 'g-ambiente', 260, 'paw', 'Animali', 'Animals', 10, 100),
('aree-gioco', 'g-spazi', 310, 'horse-toy', 'Aree gioco', 'Playgrounds', 8, 50),
('arredo-urbano', 'g-spazi', 320, 'armchair', 'Panchine e arredo urbano', 'Benches and street furniture', 15, 30),
('edifici-pubblici', 'g-spazi', 330, 'building-community', 'Edifici pubblici', 'Public buildings', 15, 60),
('impianti-sportivi', 'g-spazi', 340, 'ball-football', 'Impianti sportivi', 'Sports facilities', 15, 80),
('cimiteri', 'g-spazi', 350, 'grave', 'Cimiteri', 'Cemeteries', 15, 100),
('sicurezza-urbana', 'g-convivenza', 410, 'shield-check', 'Sicurezza urbana', 'Urban safety', 10, 80),
('vandalismo', 'g-convivenza', 420, 'spray', 'Vandalismo e scritte', 'Vandalism and graffiti', 10, 30),
('rumore', 'g-convivenza', 430, 'volume', 'Rumore', 'Noise', 10, 80),
('servizi-comunali', 'g-servizi', 510, 'hall', 'Servizi comunali', 'Municipal services', 15, 100),
('altro', 'g-servizi', 520, 'dots', 'Altro', 'Something else', 15, 30);
-- [jooq ignore stop]
--rollback delete from report_category where parent is not null; delete from report_category;

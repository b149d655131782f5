<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
  <context>
    <name>KachinCorridors</name>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>   ·   evidence as of {date}</source>
      <translation>   ·   preuves au {date}</translation>
    </message>
    <message>
      <location filename="../../layers/build.py" />
      <source> (and {count} more)</source>
      <translation> (et {count} de plus)</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source> MB</source>
      <translation> Mo</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source> and </source>
      <translation> et </translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>"{}" has no area at {} km, so there is no such ring</source>
      <translation>« {} » n’a pas d’aire à {} km, donc cet anneau n’existe pas</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>#</source>
      <translation>N°</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>%</source>
      <translation>%</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>&amp;Add layers</source>
      <translation>&amp;Ajouter les couches</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>&amp;Add…</source>
      <translation>&amp;Ajouter…</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>&amp;All pages</source>
      <translation>&amp;Toutes les pages</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>&amp;Cache folder</source>
      <translation>Dossier de &amp;cache</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_tab.py" />
      <source>&amp;Continue</source>
      <translation>&amp;Continuer</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>&amp;Copy</source>
      <translation>&amp;Copier</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>&amp;Date</source>
      <translation>&amp;Date</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>&amp;Difference in</source>
      <translation>&amp;Différence en</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>&amp;Export…</source>
      <translation>&amp;Exporter…</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/missing.py" />
      <source>&amp;Fetch…</source>
      <translation>&amp;Télécharger…</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>&amp;From</source>
      <translation>&amp;De</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>&amp;Hours</source>
      <translation>&amp;Heures</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/missing.py" />
      <source>&amp;Import…</source>
      <translation>&amp;Importer…</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>&amp;Latest</source>
      <translation>Dernie&amp;r</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>&amp;Memory budget</source>
      <translation>Budget de &amp;mémoire</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>&amp;Mode</source>
      <translation>&amp;Mode</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>&amp;New…</source>
      <translation>&amp;Nouvelle…</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>&amp;No pages</source>
      <translation>Aucu&amp;ne page</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>&amp;Open…</source>
      <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>&amp;Order by</source>
      <translation>&amp;Ordonner par</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>&amp;Run</source>
      <translation>Ca&amp;lculer</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>&amp;Season</source>
      <translation>&amp;Saison</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_tab.py" />
      <source>&amp;Start</source>
      <translation>&amp;Commencer</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>&amp;Terrain</source>
      <translation>&amp;Terrain</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>&amp;Threads</source>
      <translation>&amp;Fils d’exécution</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>&amp;To</source>
      <translation>&amp;Vers</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>&amp;Zoom</source>
      <translation>&amp;Zoomer</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>'{mode}' is no mode</source>
      <translation>« {mode} » n’est pas un mode</translation>
    </message>
    <message>
      <location filename="../../plugin/core/vertical.py" />
      <source>'{name}' is no vertical factor</source>
      <translation>« {name} » n’est pas un facteur vertical</translation>
    </message>
    <message>
      <location filename="../../plugin/core/presets.py" />
      <source>'{season}' is no season</source>
      <translation>« {season} » n’est pas une saison</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>'{text}' is no coordinate reference system</source>
      <translation>« {text} » n’est pas un système de coordonnées de référence</translation>
    </message>
    <message>
      <location filename="../../plugin/core/dates.py" />
      <source>'{text}' is no date</source>
      <translation>« {text} » n’est pas une date</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>'{text}' is no expression in s</source>
      <translation>« {text} » n’est pas une expression en s</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfacerequest.py" />
      <source>'{}' is no classification of land cover</source>
      <translation>« {} » n’est pas une nomenclature d’occupation du sol</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorequest.py" />
      <source>'{}' runs outside the terrain</source>
      <translation>« {} » sort du terrain</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>(no id)</source>
      <translation>(sans identifiant)</translation>
    </message>
    <message>
      <location filename="../../layers/stored.py" />
      <source>(none)</source>
      <translation>(aucun)</translation>
    </message>
    <message>
      <location filename="../../plugin/core/outlines.py" />
      <source>({lon:g}, {lat:g}) is no longitude and latitude</source>
      <translation>({lon:g}, {lat:g}) ne sont pas une longitude et une latitude</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_page.py" />
      <source>1 : {scale}   UTM zone 47 N, WGS 84</source>
      <translation>1 : {scale}   UTM zone 47 N, WGS 84</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>10 to 12 %</source>
      <translation>10 à 12 %</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>16</source>
      <translation>16</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>255 are the most</source>
      <translation>255 est le maximum</translation>
    </message>
    <message>
      <location filename="../../plugin/core/crossings.py" />
      <source>255 are the most: choose a smaller extent</source>
      <translation>255 est le maximum : choisissez une étendue plus petite</translation>
    </message>
    <message>
      <location filename="../../plugin/io/study_inputs.py" />
      <source>255 are the most; dissolve them</source>
      <translation>255 est le maximum ; fusionnez-les</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>33 %</source>
      <translation>33 %</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/bulk_by_truck.json" />
      <source>5,000 t a year by truck</source>
      <translation>5 000 t par an en camion</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/samples_by_pack_animal.json" />
      <source>500 kg of samples by pack animal</source>
      <translation>500 kg d’échantillons à dos d’animal</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>8</source>
      <translation>8</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>8 to 10 %</source>
      <translation>8 à 10 %</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>8: moves to adjacent cells. 16: knight's moves too; fewer kinks, but they pass over the relief between.</source>
      <translation>8 : déplacements vers les cellules adjacentes. 16 : aussi ceux du cavalier ; moins de coudes, mais ils passent par-dessus le relief intermédiaire.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorecords.py" />
      <source>; most changes {} from {:,.1f} to {:,.1f} {}</source>
      <translation>; change le plus : {} de {:,.1f} à {:,.1f} {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>A CSV with a header, a GeoPackage or a GeoJSON, in any coordinate system.</source>
      <translation>Un CSV avec en-tête, un GeoPackage ou un GeoJSON, dans n’importe quel système de coordonnées.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>A DEM in metres, or a surface made by 'Friction surface', which also tells roads, holders of the ground and land cover.</source>
      <translation>Un MNE en mètres, ou une surface faite par « Surface de friction », qui dit aussi les routes, les détenteurs du terrain et l’occupation du sol.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>A GeoTIFF in EPSG:4326 with elevations in metres, for 'Friction surface'.</source>
      <translation>Un GeoTIFF en EPSG:4326 avec les altitudes en mètres, pour « Surface de friction ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>A PDF of A3 pages with vector text, bookmarks and page numbers.</source>
      <translation>Un PDF de pages A3 avec texte vectoriel, signets et numéros de page.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>A PDF of A4 pages with bookmarks and vector text.</source>
      <translation>Un PDF de pages A4 avec signets et texte vectoriel.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>A chart for each belt, as SVG and PNG.</source>
      <translation>Un graphique par ceinture, en SVG et PNG.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>A chart of each line, as SVG and PNG.</source>
      <translation>Un graphique de chaque ligne, en SVG et PNG.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>A column for each theme, class and measure.</source>
      <translation>Une colonne pour chaque thème, classe et mesure.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>A comparison of routes by calculation from public evidence. It does not say that anything moves on any of them, and it is no advice to travel, trade or build.</source>
      <translation>Une comparaison d’itinéraires par le calcul à partir de preuves publiques. Elle ne dit pas que quoi que ce soit y circule, et n’est pas un conseil pour voyager, commercer ou construire.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>A field of the belts, instead of one tonnage for all.</source>
      <translation>Un champ des ceintures, au lieu d’un tonnage pour toutes.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>A friction surface says what a level metre of each cell costs in hours and money; the vertical factor multiplies it by the grade along each move. The least-cost path is the cheapest sum of moves between neighbouring cells, exact on that graph; borders are closed but at listed crossings. Each measure has routes of its own. The figures below are those of the shipped preset for {mode}; figures of the kind assumption have no public source: vary them.</source>
      <translation>Une surface de friction dit ce que coûte un mètre à plat de chaque cellule en heures et en argent ; le facteur vertical le multiplie selon la pente le long de chaque déplacement. Le chemin de moindre coût est la somme la moins chère de déplacements entre cellules voisines, exacte sur ce graphe ; les frontières sont fermées sauf aux passages répertoriés. Chaque mesure a ses propres itinéraires. Les chiffres ci-dessous sont ceux du préréglage fourni pour {mode} ; ceux du genre « assumption » (hypothèse) n’ont pas de source publique : faites-les varier.</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/ledo_road_rebuilt.json" />
      <source>A highway from Tanai over Shingbwiyang and the Pangsau Pass to Nampong in place of tracks. Only the towns are known: the way between them is the least-cost alignment on the terrain.</source>
      <translation>Une grande route de Tanai par Shingbwiyang et le col de Pangsau à Nampong à la place de pistes. Seules les villes sont connues : le trajet entre elles est le tracé de moindre coût sur le terrain.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>A hull takes in the ground between deposits, a union only that around them.</source>
      <translation>Une enveloppe englobe le terrain entre les gisements, une union seulement celui qui les entoure.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>A later date. With it the map of changes is made.</source>
      <translation>Une date ultérieure. Avec elle, la carte des changements est faite.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>A loose end of a railway or river is joined to another part this near.</source>
      <translation>Un bout libre d’une voie ferrée ou d’un cours d’eau est joint à une autre partie aussi proche.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>A mirror with the same layout; {metres} stands for 30 or 90.</source>
      <translation>Un miroir de même structure ; {metres} désigne 30 ou 90.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>A page for each corridor and each belt</source>
      <translation>Une page pour chaque corridor et chaque ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>A place may be this far from the railway or river that serves it.</source>
      <translation>Un lieu peut être à cette distance de la voie ferrée ou du cours d’eau qui le dessert.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>A place on a blocked cell is moved to the nearest open cell within this distance, and the log says so.</source>
      <translation>Un lieu sur une cellule bloquée est déplacé vers la cellule ouverte la plus proche en deçà de cette distance, et le journal le dit.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>A place zooms the map to it, a source opens in the browser</source>
      <translation>Un lieu zoome la carte sur lui, une source s’ouvre dans le navigateur</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>A polygon in EPSG:4326 for each pair and percentage, each within the next.</source>
      <translation>Un polygone en EPSG:4326 pour chaque paire et pourcentage, chacun dans le suivant.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>A project such as 'Save study project' writes. Leave it empty to use a study.</source>
      <translation>Un projet tel que « Enregistrer le projet de l’étude » en écrit. Laissez vide pour utiliser une étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>A raster of classes in any CRS; each class multiplies the time off the roads.</source>
      <translation>Un raster de classes dans n’importe quel SCR ; chaque classe multiplie le temps hors des routes.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>A raster of classes, whole numbers in any CRS; cells count with the part inside.</source>
      <translation>Un raster de classes, nombres entiers dans n’importe quel SCR ; les cellules comptent pour leur part intérieure.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>A raster of people per cell in any CRS; cells on the edge count in part.</source>
      <translation>Un raster d’habitants par cellule dans n’importe quel SCR ; les cellules de bord comptent en partie.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>A row for each belt, a column for each scenario; green is less than in the base, orange more</source>
      <translation>Une ligne par ceinture, une colonne par scénario ; vert : moins que dans la base, orange : plus</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>A run that would need more is refused before it starts</source>
      <translation>Un calcul qui en demanderait plus est refusé avant de commencer</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>A scenario file whose changes hold for the base and for every scenario.</source>
      <translation>Un fichier de scénario dont les changements valent pour la base et pour chaque scénario.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>A second layer to compare with, for example the result of 'Least-cost paths'.</source>
      <translation>Une seconde couche à comparer, par exemple le résultat de « Chemins de moindre coût ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>A stretch is shared where a better route runs within this distance of it.</source>
      <translation>Une portion est commune là où un meilleur itinéraire passe à moins de cette distance.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>A stretch is shared where the first route runs within this distance of it.</source>
      <translation>Une portion est commune là où le premier itinéraire passe à moins de cette distance.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>A study made by 'Create study': it stands in for the layers that are not given.</source>
      <translation>Une étude faite par « Créer une étude » : elle remplace les couches qui ne sont pas données.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>A surface made by 'Friction surface'.</source>
      <translation>Une surface faite par « Surface de friction ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>A surface made by 'Friction surface': its mode, season and control count.</source>
      <translation>Une surface faite par « Surface de friction » : son mode, sa saison et son contrôle comptent.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>A surface made by 'Friction surface': mode, season and date of the comparison.</source>
      <translation>Une surface faite par « Surface de friction » : mode, saison et date de la comparaison.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>A surface made by 'Friction surface': one mode, season, date and policy.</source>
      <translation>Une surface faite par « Surface de friction » : un mode, une saison, une date et une politique.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>A surface made by 'Friction surface'; its own vertical factor comes first.</source>
      <translation>Une surface faite par « Surface de friction » ; son propre facteur vertical vient en premier.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>A surface made by 'Friction surface'; legs by road take the fewest hours on it.</source>
      <translation>Une surface faite par « Surface de friction » ; les tronçons par la route y prennent le moins d’heures.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>A surface made for porters or pack animals; without it legs on foot stay straight.</source>
      <translation>Une surface faite pour porteurs ou animaux de bât ; sans elle, les tronçons à pied restent droits.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/validatelayers.py" />
      <source>A table with one row per broken rule: layer, feature, rule, finding, way out.</source>
      <translation>Une table avec une ligne par règle enfreinte : couche, entité, règle, constat, remède.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>A table with the columns grade (rise/run) and factor.</source>
      <translation>Un tableau avec les colonnes grade (dénivelé/distance) et factor.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>A zone holds from its start up to, and without, its end; an empty one is open.</source>
      <translation>Une zone vaut de son début jusqu’à sa fin, non comprise ; une fin vide est ouverte.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Above the cheapest (%)</source>
      <translation>Au-dessus du moins cher (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Above the cheapest (USD/t)</source>
      <translation>Au-dessus du moins cher (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Above the fastest (%)</source>
      <translation>Au-dessus du plus rapide (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Above the fastest (h)</source>
      <translation>Au-dessus du plus rapide (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Above the least cost (%)</source>
      <translation>Au-dessus du moindre coût (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Above the least cost, up to (%)</source>
      <translation>Au-dessus du moindre coût, jusqu’à (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Above the least exposed (%)</source>
      <translation>Au-dessus du moins exposé (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Above the least exposed (km)</source>
      <translation>Au-dessus du moins exposé (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Above the least generalised cost (%)</source>
      <translation>Au-dessus du moindre coût généralisé (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Above the least generalised cost (USD/t)</source>
      <translation>Au-dessus du moindre coût généralisé (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Accumulate the cost of travelling to the sources instead of from them; they differ where grade matters.</source>
      <translation>Accumuler le coût du trajet vers les sources et non depuis elles ; ils diffèrent là où la pente compte.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/results.py" />
      <source>Accumulated cost</source>
      <translation>Coût accumulé</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_control.py" />
      <source>Accumulating the cost</source>
      <translation>Accumulation du coût</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Actor</source>
      <translation>Acteur</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Actor class</source>
      <translation>Classe d’acteur</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Actors in order</source>
      <translation>Acteurs dans l’ordre</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>Add study layers</source>
      <translation>Ajouter les couches de l’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Add the precision of positions</source>
      <translation>Ajouter la précision des positions</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_control.py" />
      <source>Adding the layers</source>
      <translation>Ajout des couches</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_control.py" />
      <source>Adding the routes</source>
      <translation>Ajout des itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/whatif_map.py" />
      <source>Adding the scenarios</source>
      <translation>Ajout des scénarios</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>Address of the bucket</source>
      <translation>Adresse du dépôt</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Administrative polygons. Without them, schematic cells of towns are made.</source>
      <translation>Polygones administratifs. Sans eux, des cellules schématiques de villes sont faites.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>After</source>
      <translation>Après</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/after_autumn_2024.json" />
      <source>After the autumn of 2024</source>
      <translation>Après l’automne 2024</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>Algorithm</source>
      <translation>Algorithme</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>Algorithms</source>
      <translation>Algorithmes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>All belts as one</source>
      <translation>Toutes les ceintures en une</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/all_gates_open.json" />
      <source>All gates open</source>
      <translation>Tous les postes ouverts</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>All gateways</source>
      <translation>Tous les débouchés</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>All mining belts</source>
      <translation>Toutes les ceintures minières</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>All routes, or those that minimise one measure</source>
      <translation>Tous les itinéraires, ou ceux qui minimisent une mesure</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>All three alike</source>
      <translation>Les trois à égalité</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>All three weights are zero: give one of them more.</source>
      <translation>Les trois poids sont nuls : augmentez l’un d’eux.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>All within a time</source>
      <translation>Tout en deçà d’un temps</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Allocation</source>
      <translation>Affectation</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>Allocation of tonnage</source>
      <translation>Affectation du tonnage</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Allow dates before the first and after the last statement of the layer.</source>
      <translation>Admettre des dates antérieures à la première et postérieures à la dernière déclaration de la couche.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Along the water</source>
      <translation>Au fil de l’eau</translation>
    </message>
    <message>
      <location filename="../../resources/models/belt_exposure.model3" />
      <source>Along the water.</source>
      <translation>Au fil de l’eau.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Alternative</source>
      <translation>Alternative</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Alternative (1 = best)</source>
      <translation>Alternative (1 = la meilleure)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Alternative names</source>
      <translation>Autres noms</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Alternative routes</source>
      <translation>Itinéraires alternatifs</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/route_styles.py" />
      <source>Alternative {}</source>
      <translation>Alternative {}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Alternatives</source>
      <translation>Alternatives</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>An OpenStreetMap file, an extract of it, or any file with a layer of lines.</source>
      <translation>Un fichier OpenStreetMap, un extrait de celui-ci, ou tout fichier avec une couche de lignes.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>An alternative costs at most this many times the best route.</source>
      <translation>Une alternative coûte au plus ce nombre de fois le meilleur itinéraire.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>An earlier day: the report shows control on both and what changed hands. By default two years before.</source>
      <translation>Un jour antérieur : le rapport montre le contrôle aux deux dates et ce qui a changé de mains. Par défaut, deux ans avant.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfacejob.py" />
      <source>An unchanged friction surface was found in the cache.</source>
      <translation>Une surface de friction inchangée a été trouvée dans le cache.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Analytic comparison of routes on public, dated and uncertain evidence; not advice to travel, trade or build, and no statement on the legality of a cargo. Control is shown at town grain only, schematic and as of the date stated; boundaries imply no opinion on their status.</source>
      <translation>Comparaison analytique d’itinéraires fondée sur des preuves publiques, datées et incertaines ; ni conseil pour voyager, commercer ou construire, ni avis sur la légalité d’une cargaison. Le contrôle n’est montré qu’à l’échelle des villes, de façon schématique et au jour indiqué ; les limites n’impliquent aucune opinion sur leur statut.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Anchor deposits</source>
      <translation>Gisements d’ancrage</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Another gateway wins</source>
      <translation>Un autre débouché l’emporte</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/result_groups.py" />
      <source>Answer</source>
      <translation>Réponse</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/validatelayers.py" />
      <source>Any study GeoPackage; it is only read.</source>
      <translation>N’importe quel GeoPackage d’étude ; il est seulement lu.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>Anywhere in the belt</source>
      <translation>N’importe où dans la ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Area (km²)</source>
      <translation>Aire (km²)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Areas</source>
      <translation>Territoires</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>As drawn</source>
      <translation>Telle que dessinée</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>As good as</source>
      <translation>À égalité avec</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>As in the preset</source>
      <translation>Comme dans le préréglage</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>As of</source>
      <translation>Au</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>At most this many for each pair, the best one included.</source>
      <translation>Au plus ce nombre pour chaque paire, le meilleur compris.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>At most this share of a route's length may be shared with better routes.</source>
      <translation>Au plus cette part de la longueur d’un itinéraire peut être commune à de meilleurs itinéraires.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Atlas</source>
      <translation>Atlas</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Atlas of corridors and mining belts</source>
      <translation>Atlas des corridors et ceintures minières</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Back-link</source>
      <translation>Lien arrière</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/updatestudy.py" />
      <source>Backup</source>
      <translation>Sauvegarde</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/frictionsurface.py" />
      <source>Bands with names and units: hours and USD per tonne for each level metre, delays, elevation, zone, road class, exposure, country, road surface, river, seasons of closure and land cover.</source>
      <translation>Bandes avec noms et unités : heures et USD par tonne pour chaque mètre à plat, délais, altitude, zone, classe de route, exposition, pays, revêtement, cours d’eau, saisons de fermeture et occupation du sol.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Base</source>
      <translation>Base</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Base line</source>
      <translation>Ligne de base</translation>
    </message>
    <message>
      <location filename="../../layers/boundaries/layer.json" />
      <source>Base map</source>
      <translation>Fond de carte</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Before</source>
      <translation>Avant</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/before_autumn_2024.json" />
      <source>Before the autumn of 2024</source>
      <translation>Avant l’automne 2024</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>Begin on this day instead of the last day for which the study holds evidence</source>
      <translation>Commencer ce jour-là et non le dernier jour pour lequel l’étude a des preuves</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Begins the title of each map; by default the title of the project.</source>
      <translation>Début du titre de chaque carte ; par défaut le titre du projet.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Belt</source>
      <translation>Ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Belt buffers</source>
      <translation>Zones tampons des ceintures</translation>
    </message>
    <message>
      <location filename="../../resources/models/belt_exposure.model3" />
      <source>Belt exposure</source>
      <translation>Exposition des ceintures</translation>
    </message>
    <message>
      <location filename="../../resources/models/belt_to_gateways.model3" />
      <source>Belt to gateways</source>
      <translation>De la ceinture aux débouchés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Belts</source>
      <translation>Ceintures</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Belts with a page each; by default those of the study.</source>
      <translation>Ceintures avec une page chacune ; par défaut celles de l’étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Best gateway</source>
      <translation>Meilleur débouché</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Best gateway of the base</source>
      <translation>Meilleur débouché de la base</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>Best gateways</source>
      <translation>Meilleurs débouchés</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/route_styles.py" />
      <source>Best route</source>
      <translation>Meilleur itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>Best routes by scenario</source>
      <translation>Meilleurs itinéraires par scénario</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Between the two dates no change of control is on public record.</source>
      <translation>Entre les deux dates, aucun changement de contrôle n’est attesté publiquement.</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/bhamo_closed.json" />
      <source>Bhamo closed</source>
      <translation>Bhamo fermé</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Blocked</source>
      <translation>Bloqué</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Blocked (yes/no)</source>
      <translation>Bloqué (yes/no)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/content.py" />
      <source>Border gate restricted</source>
      <translation>Poste-frontière restreint</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Border gates as reported at the date</source>
      <translation>Postes-frontières selon les rapports de la date</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Borders</source>
      <translation>Frontières</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Borders crossed</source>
      <translation>Frontières franchies</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Both</source>
      <translation>Les deux</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Both sides</source>
      <translation>Les deux côtés</translation>
    </message>
    <message>
      <location filename="../../layers/boundaries/layer.json" />
      <source>Boundaries</source>
      <translation>Limites</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Boundary</source>
      <translation>Limite</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Bridges and ferries</source>
      <translation>Ponts et bacs</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Buffer exposure</source>
      <translation>Exposition des zones tampons</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>Build a new study from the data that come with the plugin</source>
      <translation>Construire une nouvelle étude avec les données fournies avec l’extension</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>Build a study</source>
      <translation>Construire une étude</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>Build the study in your documents folder and show it on the map</source>
      <translation>Construire l’étude dans votre dossier de documents et la montrer sur la carte</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_control.py" />
      <source>Building the study</source>
      <translation>Construction de l’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_control.py" />
      <source>Building the surface</source>
      <translation>Construction de la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>By default highway, fclass or class, the first that has a value.</source>
      <translation>Par défaut highway, fclass ou class, le premier qui a une valeur.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>By default origin and destination, name or id, whichever there is.</source>
      <translation>Par défaut origine et destination, nom ou identifiant, selon ce qui existe.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>By default the study itself: it is replaced once the new one is whole.</source>
      <translation>Par défaut l’étude elle-même : elle est remplacée une fois la nouvelle complète.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>By default what the preset of the mode states, and the season.</source>
      <translation>Par défaut ce qu’indiquent le préréglage du mode et la saison.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>CRS of the surface</source>
      <translation>SCR de la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>CSV files (*.csv)</source>
      <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>CSV with columns code, name and one of factors named after the mode, instead of the tables in resources/presets; 'closed' is a factor too.</source>
      <translation>CSV avec les colonnes code, name et l’un des facteurs nommés d’après le mode, au lieu des tables de resources/presets ; « closed » est aussi un facteur.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>CSV with columns grade (rise over run, negative downhill) and factor; an empty factor closes the grade. Used with 'Own table'.</source>
      <translation>CSV avec les colonnes grade (dénivelé sur distance, négatif en descente) et factor ; un facteur vide ferme la pente. Sert avec « Tableau propre ».</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/options.py" />
      <source>Cache folder</source>
      <translation>Dossier de cache</translation>
    </message>
    <message>
      <location filename="../../resources/ui/dock.ui" />
      <source>Cance&amp;l</source>
      <translation>Annu&amp;ler</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Capacity of the gateway (t a season)</source>
      <translation>Capacité du débouché (t par saison)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Capacity used by all belts (%)</source>
      <translation>Capacité utilisée par toutes les ceintures (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Carry open statements on</source>
      <translation>Prolonger les déclarations ouvertes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Cell size (units of the CRS)</source>
      <translation>Taille de cellule (unités du SCR)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Cells further above the least cost have no value in the raster.</source>
      <translation>Les cellules plus loin au-dessus du moindre coût n’ont pas de valeur dans le raster.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>Cells without elevation</source>
      <translation>Cellules sans altitude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Changed area (km²)</source>
      <translation>Aire changée (km²)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Changed hands</source>
      <translation>A changé de mains</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Changes</source>
      <translation>Changements</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Changes of controlling actor</source>
      <translation>Changements d’acteur en contrôle</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Changes of holder</source>
      <translation>Changements de détenteur</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Changes of rank</source>
      <translation>Changements de rang</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>Changes of {date}</source>
      <translation>Changements du {date}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>Cheapest</source>
      <translation>Le moins cher</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/route_styles.py" />
      <source>Cheapest routes</source>
      <translation>Itinéraires les moins chers</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_panel.py" />
      <source>Choose a route in the tab Routes or on the map, draw a live route, or select one line.</source>
      <translation>Choisissez un itinéraire dans l’onglet Itinéraires ou sur la carte, dessinez un itinéraire en direct, ou sélectionnez une ligne.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>Choose a row to mark the route on the map; choose a route on the map to find its row</source>
      <translation>Choisissez une ligne pour marquer l’itinéraire sur la carte ; choisissez un itinéraire sur la carte pour trouver sa ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>Choose a study and load it</source>
      <translation>Choisir une étude et la charger</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_tab.py" />
      <source>Choose an elevation model</source>
      <translation>Choisir un modèle d’élévation</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>Choose an elevation model from a file</source>
      <translation>Choisir un modèle d’élévation dans un fichier</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>Choose the cache folder</source>
      <translation>Choisir le dossier de cache</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>Choose what to hand over. Every page states its date, its sources and its terrain.</source>
      <translation>Choisissez ce qui est à remettre. Chaque page indique sa date, ses sources et son terrain.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Class</source>
      <translation>Classe</translation>
    </message>
    <message>
      <location filename="../../plugin/io/exposure_table.py" />
      <source>Class (all = whole theme)</source>
      <translation>Classe (all = tout le thème)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Class where unpaved</source>
      <translation>Classe si non revêtue</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Classes of the land cover</source>
      <translation>Classes de l’occupation du sol</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Climb (m)</source>
      <translation>Montée (m)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Climb / descent</source>
      <translation>Montée / descente</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Climbs may cost more than descents: a line has one cost in each direction.</source>
      <translation>Monter peut coûter plus que descendre : une ligne a un coût dans chaque sens.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Close gates reported closed</source>
      <translation>Fermer les postes signalés fermés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Close the border crossings that the latest report of the date calls closed. By default every listed crossing may be used.</source>
      <translation>Fermer les passages frontaliers que le dernier rapport de la date dit fermés. Par défaut, tout passage répertorié peut servir.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Closed in</source>
      <translation>Fermé en</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/surface_styles.py" />
      <source>Closed in seasons</source>
      <translation>Fermé selon la saison</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Closed in the {part} season (km)</source>
      <translation>Fermé en saison « {part} » (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Closed roads</source>
      <translation>Routes fermées</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_tab.py" />
      <source>Coarse demonstration relief (9 km)</source>
      <translation>Relief grossier de démonstration (9 km)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Coarse demonstration relief: routes show the method, not the ground</source>
      <translation>Relief grossier de démonstration : les itinéraires montrent la méthode, non le terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>Coarsen</source>
      <translation>Agrégation</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Colour</source>
      <translation>Couleur</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Colours</source>
      <translation>Couleurs</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Column</source>
      <translation>Colonne</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Column mapping</source>
      <translation>Correspondance des colonnes</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>Com&amp;pare</source>
      <translation>Com&amp;parer</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>Compare control with (YYYY-MM-DD)</source>
      <translation>Comparer le contrôle avec (AAAA-MM-JJ)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Compare cost functions</source>
      <translation>Comparer des fonctions de coût</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Compare measures along lines</source>
      <translation>Comparer les mesures le long de lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>Compare scenarios</source>
      <translation>Comparer des scénarios</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Compare with (YYYY-MM-DD)</source>
      <translation>Comparer avec (AAAA-MM-JJ)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Compared with alternative</source>
      <translation>Comparée à l’alternative</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/whatif_tab.py" />
      <source>Comparing scenarios</source>
      <translation>Comparaison des scénarios</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>Comparison</source>
      <translation>Comparaison</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>Comparison of scenarios</source>
      <translation>Comparaison des scénarios</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>Compute the cheapest, the fastest and the least exposed route of each pair</source>
      <translation>Calculer l’itinéraire le moins cher, le plus rapide et le moins exposé de chaque paire</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>Compute the routes of each chosen scenario and of the base</source>
      <translation>Calculer les itinéraires de chaque scénario choisi et de la base</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Computed km</source>
      <translation>Km calculés</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Computed length</source>
      <translation>Longueur calculée</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>Computing</source>
      <translation>Calcul</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/missing.py" />
      <source>Conclusions need cells of 500 m or finer. This downloads the Copernicus DEM for the study and says first how much that is.</source>
      <translation>Conclure exige des cellules de 500 m ou plus fines. Ceci télécharge le MNE Copernicus pour l’étude et en dit d’abord le volume.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Confidence</source>
      <translation>Confiance</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Confluences with at least this much ground behind them are told.</source>
      <translation>Les confluences avec au moins cette surface en amont sont signalées.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/content.py" />
      <source>Contested ground</source>
      <translation>Terrain disputé</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/map_themes.py" />
      <source>Control</source>
      <translation>Contrôle</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>Control along the way, or why there is no route</source>
      <translation>Contrôle le long du trajet, ou pourquoi il n’y a pas d’itinéraire</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/before_autumn_2024.json" />
      <source>Control as dated evidence has it on 2024-09-30, before Chipwi, Pangwa and Kanpaikti changed hands.</source>
      <translation>Le contrôle selon les preuves datées au 2024-09-30, avant que Chipwi, Pangwa et Kanpaikti ne changent de mains.</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/after_autumn_2024.json" />
      <source>Control as dated evidence has it on 2024-12-31, after Chipwi, Pangwa and Kanpaikti changed hands.</source>
      <translation>Le contrôle selon les preuves datées au 2024-12-31, après que Chipwi, Pangwa et Kanpaikti ont changé de mains.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>Control at</source>
      <translation>Contrôle au</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Control at (YYYY-MM-DD)</source>
      <translation>Contrôle au (AAAA-MM-JJ)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Control at a date</source>
      <translation>Contrôle à une date</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Control at the date</source>
      <translation>Contrôle à la date</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Control at two dates</source>
      <translation>Le contrôle à deux dates</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Control at {date}</source>
      <translation>Contrôle au {date}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Control at {date}.</source>
      <translation>Contrôle au {date}.</translation>
    </message>
    <message>
      <location filename="../../resources/models/control_change.model3" />
      <source>Control change between two dates</source>
      <translation>Changement de contrôle entre deux dates</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/build.py" />
      <source>Control is shown as of the day stated, in schematic cells around towns. The evidence is public, dated and uncertain; the numbers in the tables lead to the sources at the end.</source>
      <translation>Le contrôle est montré au jour indiqué, en cellules schématiques autour des villes. Les preuves sont publiques, datées et incertaines ; les numéros des tableaux renvoient aux sources à la fin.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/content.py" />
      <source>Control not known</source>
      <translation>Contrôle inconnu</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Control of the base at (YYYY-MM-DD)</source>
      <translation>Contrôle de la base au (AAAA-MM-JJ)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Control on {before} and on {after}</source>
      <translation>Contrôle au {before} et au {after}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Control zones</source>
      <translation>Zones de contrôle</translation>
    </message>
    <message>
      <location filename="../../layers/control_zones/layer.json" />
      <source>Control zones (schematic)</source>
      <translation>Zones de contrôle (schématiques)</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>Control zones, gates and closed roads are those reported for this day</source>
      <translation>Zones de contrôle, postes et routes fermées sont ceux signalés pour ce jour</translation>
    </message>
    <message>
      <location filename="../../layers/control_events/layer.json" />
      <source>Control, gate and access events</source>
      <translation>Événements de contrôle, de poste et d’accès</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/maptexts.py" />
      <source>Control: parts of Kachin State nearest to a place with a dated public statement; a cell is no front line.</source>
      <translation>Contrôle : parties de l’État kachin les plus proches d’un lieu doté d’une déclaration publique datée ; une cellule n’est pas une ligne de front.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Convex hull of the discs</source>
      <translation>Enveloppe convexe des disques</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Copernicus Global Land Cover</source>
      <translation>Copernicus Global Land Cover</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/libraries.py" />
      <source>Copy command</source>
      <translation>Copier la commande</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>Copy the table, to paste it into a spreadsheet</source>
      <translation>Copier le tableau, pour le coller dans un tableur</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Corridor alignments</source>
      <translation>Tracés des corridors</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>Corridor atlas</source>
      <translation>Atlas des corridors</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Corridor legs</source>
      <translation>Tronçons de corridor</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/build.py" />
      <source>Corridors</source>
      <translation>Corridors</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Corridors up to (% above the least cost)</source>
      <translation>Corridors jusqu’à (% au-dessus du moindre coût)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Corridors, dissolved</source>
      <translation>Corridors, fusionnés</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Cost at the edge</source>
      <translation>Coût au bord</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Cost of a tonne</source>
      <translation>Coût d’une tonne</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Cost of going to the sources</source>
      <translation>Coût du trajet vers les sources</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Cost of the tonnes</source>
      <translation>Coût des tonnes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>Cost raster of 'Accumulated cost'.</source>
      <translation>Raster de coût de « Coût accumulé ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Counted by kind; a field population is summed where it is known.</source>
      <translation>Comptés par genre ; un champ population est sommé là où il est connu.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Counted by role.</source>
      <translation>Comptés par rôle.</translation>
    </message>
    <message>
      <location filename="../../layers/countries/layer.json" />
      <source>Countries</source>
      <translation>Pays</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Countries in order</source>
      <translation>Pays dans l’ordre</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>Countries in the order of the way</source>
      <translation>Pays dans l’ordre du trajet</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/surface_styles.py" />
      <source>Country</source>
      <translation>Pays</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Counts as time on the way.</source>
      <translation>Compte comme temps de route.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Cover</source>
      <translation>Couverture</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Covers</source>
      <translation>Couvre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/createstudy.py" />
      <source>Create study</source>
      <translation>Créer une étude</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Credit</source>
      <translation>Crédit</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Crossings between actors</source>
      <translation>Passages entre acteurs</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Cut to</source>
      <translation>Découper selon</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>D&amp;istances in</source>
      <translation>D&amp;istances en</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Data</source>
      <translation>Données</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Data, continued</source>
      <translation>Données, suite</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Dates (YYYY-MM-DD)</source>
      <translation>Dates (AAAA-MM-JJ)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Dates such as 03/04/2024</source>
      <translation>Dates comme 03/04/2024</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Day first</source>
      <translation>Jour d’abord</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Days in the season</source>
      <translation>Jours dans la saison</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>Days of change</source>
      <translation>Jours de changement</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>Days on which control, a gate or a road changed, one after another</source>
      <translation>Jours où le contrôle, un poste ou une route a changé, l’un après l’autre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Days whose control the maps show, separated by commas; a theme without dated layers is made once. By default the project's own day.</source>
      <translation>Jours dont les cartes montrent le contrôle, séparés par des virgules ; un thème sans couches datées est fait une fois. Par défaut le jour du projet.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>Defaults</source>
      <translation>Valeurs par défaut</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Delay at entry (h)</source>
      <translation>Délai à l’entrée (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Deposit</source>
      <translation>Gisement</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/locator.py" />
      <source>Deposits</source>
      <translation>Gisements</translation>
    </message>
    <message>
      <location filename="../../layers/deposit_discs/layer.json" />
      <source>Deposits and prospects</source>
      <translation>Gisements et indices</translation>
    </message>
    <message>
      <location filename="../../layers/deposits/layer.json" />
      <source>Deposits and prospects (points, for computing)</source>
      <translation>Gisements et indices (points, pour le calcul)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Deposits that are less sure do not extend a belt.</source>
      <translation>Les gisements moins sûrs n’étendent pas une ceinture.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Depth of mapped rivers (m)</source>
      <translation>Profondeur des cours d’eau cartographiés (m)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Descent (m)</source>
      <translation>Descente (m)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Destinations (gateways)</source>
      <translation>Destinations (débouchés)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/slots.py" />
      <source>Details</source>
      <translation>Détails</translation>
    </message>
    <message>
      <location filename="../../plugin/io/measure_records.py" />
      <source>Direction</source>
      <translation>Sens</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Direction to the predecessor of each cell, for tracing paths.</source>
      <translation>Direction vers le prédécesseur de chaque cellule, pour retracer les chemins.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Discs: all within a distance</source>
      <translation>Disques : tout en deçà d’une distance</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Dissolve the belts, so that ground near two of them counts once.</source>
      <translation>Fusionner les ceintures, afin que le terrain proche de deux d’entre elles compte une fois.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Distance (km)</source>
      <translation>Distance (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Distance along the least-cost path between two lines across the corridor.</source>
      <translation>Distance le long du chemin de moindre coût entre deux lignes en travers du corridor.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/results.py" />
      <source>Distance from the mining belts</source>
      <translation>Distance aux ceintures minières</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Distance from the start (km)</source>
      <translation>Distance depuis le départ (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Distance of the points (m)</source>
      <translation>Distance des points (m)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>Distance through exposed zones, weighted by who holds them</source>
      <translation>Distance à travers des zones exposées, pondérée selon qui les tient</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Distance to places (km)</source>
      <translation>Distance aux lieux (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Distance to the nearest; of borders with a level those of level 0.</source>
      <translation>Distance à la plus proche ; des frontières dotées d’un niveau, celles de niveau 0.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Distance within which routes are one (km)</source>
      <translation>Distance en deçà de laquelle des itinéraires n’en font qu’un (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_dock.py" />
      <source>Distance, height, grade, holder and road at the mark</source>
      <translation>Distance, altitude, pente, détenteur et route au repère</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>Distance, place, elevation and grade of each point, and what lies under it.</source>
      <translation>Distance, lieu, altitude et pente de chaque point, et ce qui se trouve dessous.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Distances (km)</source>
      <translation>Distances (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/desk.py" />
      <source>Documents to hand over</source>
      <translation>Documents à remettre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Dots per inch</source>
      <translation>Points par pouce</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Down the water</source>
      <translation>Au fil de l’eau</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>Downstream (km)</source>
      <translation>En aval (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Downstream reach</source>
      <translation>Parcours aval</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_route.py" />
      <source>Draw the route from the belt to the cursor; click keeps it, Shift and click goes on from there, drag bends it</source>
      <translation>Dessiner l’itinéraire de la ceinture au curseur ; un clic le garde, Maj et clic continue de là, glisser le plie</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>Drawing the preview</source>
      <translation>Dessin de l’aperçu</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Drawn as relief and read for the profiles; by default the study's coarse relief.</source>
      <translation>Dessiné comme relief et lu pour les profils ; par défaut le relief grossier de l’étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Drawn as relief in place of the study's coarse one.</source>
      <translation>Dessiné comme relief à la place du relief grossier de l’étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Draws of each position</source>
      <translation>Tirages de chaque position</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Draws within the precision of each place; 0 takes positions as stated.</source>
      <translation>Tirages dans la précision de chaque lieu ; 0 prend les positions telles que déclarées.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Dry</source>
      <translation>Sèche</translation>
    </message>
    <message>
      <location filename="../../resources/models/dry_and_wet.model3" />
      <source>Dry and wet season</source>
      <translation>Saison sèche et saison des pluies</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/dry.json" />
      <source>Dry season</source>
      <translation>Saison sèche</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>Dry, shoulder or wet season: speeds on each class of road and at unbridged rivers</source>
      <translation>Saison sèche, intermédiaire ou des pluies : vitesses sur chaque classe de route et aux cours d’eau sans pont</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Dry, shoulder or wet: multiplies the time on each class of road and surface, closes roads that are bound to a season, and sets the hours at rivers and fords.</source>
      <translation>Saison sèche, intermédiaire ou des pluies : multiplie le temps sur chaque classe de route et revêtement, ferme les routes liées à une saison, et fixe les heures aux cours d’eau et aux gués.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>E&amp;xposure</source>
      <translation>E&amp;xposition</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>ESA WorldCover</source>
      <translation>ESA WorldCover</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>Each bar is the least of its measure from the belt to the gateway, each on its own best route; the shortest of each measure stands out. The three measures have scales of their own and are never added up.</source>
      <translation>Chaque barre est le minimum de sa mesure de la ceinture au débouché, chacune sur son meilleur itinéraire ; la plus courte de chaque mesure ressort. Les trois mesures ont leurs propres échelles et ne sont jamais additionnées.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Each part of an alternative that costs less than this share of the best route must itself be the best way between its ends; 0 allows needless turns.</source>
      <translation>Toute partie d’une alternative qui coûte moins que cette part du meilleur itinéraire doit être elle-même le meilleur trajet entre ses bouts ; 0 admet des détours inutiles.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>Each polygon holds the shorter times, instead of rings that add up.</source>
      <translation>Chaque polygone contient les temps plus courts, au lieu d’anneaux qui s’additionnent.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Each route against each other one: the share of its length that they have in common, and where the longest stretch apart begins and ends.</source>
      <translation>Chaque itinéraire face à chaque autre : la part de leur longueur commune, et où commence et finit la plus longue portion séparée.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>Each scenario changes the base in one way</source>
      <translation>Chaque scénario change la base d’une façon</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>Each scenario changes the inputs that it names and nothing else. Under each measure stands the gateway that is best then, with its value, and in brackets the change against the first row of the belt.</source>
      <translation>Chaque scénario change les entrées qu’il nomme et rien d’autre. Sous chaque mesure figure le débouché qui est alors le meilleur, avec sa valeur et, entre parenthèses, l’écart à la première ligne de la ceinture.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Elevation (m)</source>
      <translation>Altitude (m)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_view.py" />
      <source>Elevation along the route. Point at it, or move the mark with the arrow keys.</source>
      <translation>Altitude le long de l’itinéraire. Pointez-la, ou déplacez le repère avec les touches fléchées.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>Elevation in metres, for the slide-prone share. Coarse cells flatten slopes: use cells of 100 m or less.</source>
      <translation>Altitude en mètres, pour la part sujette aux glissements. Les cellules grossières aplatissent les pentes : utilisez des cellules de 100 m ou moins.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Elevation in metres, in any CRS, as 'Fetch terrain' gives it. Without one the study's coarse demonstration relief is used at 1 km.</source>
      <translation>Altitude en mètres, dans n’importe quel SCR, comme la donne « Télécharger le terrain ». Sans elle, le relief grossier de démonstration de l’étude est utilisé à 1 km.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Elevation in metres; it should hold the whole way of the water. Without one the study's coarse demonstration relief is used, which shows no more than the trend.</source>
      <translation>Altitude en mètres ; elle devrait couvrir tout le parcours de l’eau. Sans elle, le relief grossier de démonstration de l’étude est utilisé, qui ne montre que la tendance.</translation>
    </message>
    <message>
      <location filename="../../resources/models/belt_exposure.model3" />
      <source>Elevation in metres; without one the study's coarse demonstration relief is used.</source>
      <translation>Altitude en mètres ; sans elle, le relief grossier de démonstration de l’étude est utilisé.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Encoding of a CSV</source>
      <translation>Encodage d’un CSV</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>End</source>
      <translation>Fin</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Energy of walking (Minetti)</source>
      <translation>Énergie de la marche (Minetti)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>Event</source>
      <translation>Événement</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>Events</source>
      <translation>Événements</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Every gateway from every belt</source>
      <translation>Chaque débouché depuis chaque ceinture</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/all_gates_open.json" />
      <source>Every listed border crossing takes cargo, whatever the report of the date says. At the last date of the evidence that ships none is reported closed: hold it against a base at the end of 2024.</source>
      <translation>Tout passage frontalier répertorié prend le chargement, quoi que dise le rapport de la date. À la dernière date des preuves fournies, aucun n’est signalé fermé : comparez à une base de fin 2024.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Evidence as of</source>
      <translation>Preuves au</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Evidence as of {date}</source>
      <translation>Preuves au {date}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/profilerecords.py" />
      <source>Evidence as of {}.</source>
      <translation>Preuves au {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Evidence: {count} public sources, listed on the last pages.</source>
      <translation>Preuves : {count} sources publiques, énumérées aux dernières pages.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>Expected number of places</source>
      <translation>Nombre attendu de lieux</translation>
    </message>
    <message>
      <location filename="../../plugin/io/exposure_table.py" />
      <source>Expected value</source>
      <translation>Valeur attendue</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Export maps</source>
      <translation>Exporter des cartes</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_dock.py" />
      <source>Export the profile</source>
      <translation>Exporter le profil</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_dock.py" />
      <source>Export…</source>
      <translation>Exporter…</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/map_themes.py" />
      <source>Exposure</source>
      <translation>Exposition</translation>
    </message>
    <message>
      <location filename="../../plugin/io/measure_records.py" />
      <source>Exposure (h)</source>
      <translation>Exposition (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Exposure (km)</source>
      <translation>Exposition (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Exposure above the base (km)</source>
      <translation>Exposition au-dessus de la base (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Exposure above the base line (km)</source>
      <translation>Exposition au-dessus du tracé de base (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Exposure above the other (km)</source>
      <translation>Exposition au-dessus de l’autre (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Exposure by actor</source>
      <translation>Exposition par acteur</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Exposure by class of actor</source>
      <translation>Exposition par classe d’acteur</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Exposure does not depend on grade and is not offered.</source>
      <translation>L’exposition ne dépend pas de la pente et n’est pas proposée.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Exposure of the belts</source>
      <translation>Exposition des ceintures</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Exposure of the best (km)</source>
      <translation>Exposition du meilleur (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>Exposure only</source>
      <translation>Exposition seule</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Exposure per km</source>
      <translation>Exposition par km</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Exposure table</source>
      <translation>Tableau d’exposition</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Exposure, one figure a row</source>
      <translation>Exposition, un chiffre par ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Exposure, one ring a row</source>
      <translation>Exposition, un anneau par ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Extent</source>
      <translation>Étendue</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>Fastest</source>
      <translation>Le plus rapide</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/route_styles.py" />
      <source>Fastest routes</source>
      <translation>Itinéraires les plus rapides</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>Features</source>
      <translation>Entités</translation>
    </message>
    <message>
      <location filename="../../plugin/io/exposure_table.py" />
      <source>Features behind the value</source>
      <translation>Entités derrière la valeur</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Features of the same name are one belt. Without it each feature is a belt.</source>
      <translation>Les entités de même nom forment une ceinture. Sans cela, chaque entité est une ceinture.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Ferries taken</source>
      <translation>Bacs empruntés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>Fetch terrain</source>
      <translation>Télécharger le terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Field</source>
      <translation>Champ</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Field of the events that names the area</source>
      <translation>Champ des événements qui nomme le territoire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Field of the events that names the state</source>
      <translation>Champ des événements qui nomme l’État</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Field of the first day after.</source>
      <translation>Champ du premier jour suivant.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Field of the first day.</source>
      <translation>Champ du premier jour.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Field that holds the class</source>
      <translation>Champ qui contient la classe</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Field that names the belt</source>
      <translation>Champ qui nomme la ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Field that says which belt a deposit belongs to.</source>
      <translation>Champ qui dit à quelle ceinture appartient un gisement.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Field with hours of waiting</source>
      <translation>Champ des heures d’attente</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Field with other names, separated by semicolons, commas, bars or slashes.</source>
      <translation>Champ des autres noms, séparés par des points-virgules, virgules, barres ou barres obliques.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Field with the capacity (t a season)</source>
      <translation>Champ de la capacité (t par saison)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Field with the levy (USD/t)</source>
      <translation>Champ du prélèvement (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Field with the name of the state, where two areas share a name.</source>
      <translation>Champ du nom de l’État, là où deux territoires partagent un nom.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Field with the name.</source>
      <translation>Champ du nom.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Field with the names of the lines</source>
      <translation>Champ des noms des lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Field with the tonnes a year</source>
      <translation>Champ des tonnes par an</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Figures, continued</source>
      <translation>Chiffres, suite</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>File names</source>
      <translation>Noms de fichiers</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>File to import</source>
      <translation>Fichier à importer</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Files that are there already</source>
      <translation>Fichiers déjà présents</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Find out</source>
      <translation>Détecter</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_control.py" />
      <source>Finding routes</source>
      <translation>Recherche d’itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_control.py" />
      <source>Finding the routes</source>
      <translation>Recherche des itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/validatelayers.py" />
      <source>Findings</source>
      <translation>Constats</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>First day of a period over which control is averaged; none without it.</source>
      <translation>Premier jour d’une période sur laquelle le contrôle est moyenné ; aucune sans lui.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Flag</source>
      <translation>Signal</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Folder for the maps</source>
      <translation>Dossier des cartes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Folder of charts</source>
      <translation>Dossier des graphiques</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>Folder of the appendix</source>
      <translation>Dossier de l’annexe</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>Folder of the inputs</source>
      <translation>Dossier des entrées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>Folder of the new outputs</source>
      <translation>Dossier des nouvelles sorties</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>For example 1 + (s / 0.1)^2, or inf if abs(s) &gt; 0.2 else 1. Used with it alone.</source>
      <translation>Par exemple 1 + (s / 0.1)^2, ou inf if abs(s) &gt; 0.2 else 1. Sert avec elle seule.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/results.py" />
      <source>Friction</source>
      <translation>Friction</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Friction surface</source>
      <translation>Surface de friction</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Friction surface of walkers</source>
      <translation>Surface de friction des marcheurs</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>From (h)</source>
      <translation>De (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>From (km downstream)</source>
      <translation>De (km en aval)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/exposure_table.py" />
      <source>From (km)</source>
      <translation>De (km)</translation>
    </message>
    <message>
      <location filename="../../resources/models/full_study_report.model3" />
      <source>From a study to a bound report: surfaces and routes of the dry and the wet season, rings and exposure of the belts, and the PDF with all of it. In the batch panel each row is a study, a date or a terrain.</source>
      <translation>D’une étude à un rapport relié : surfaces et itinéraires de la saison sèche et de celle des pluies, anneaux et exposition des ceintures, et le PDF de l’ensemble. Dans le panneau de traitement par lot, chaque ligne est une étude, une date ou un terrain.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>From class</source>
      <translation>De la classe</translation>
    </message>
    <message>
      <location filename="../../resources/models/belt_to_gateways.model3" />
      <source>From each mining belt to each gateway: the cheapest, the fastest and the least exposed route, for a season and a date of control. In the batch panel each row is a season, a date or a terrain.</source>
      <translation>De chaque ceinture minière à chaque débouché : l’itinéraire le moins cher, le plus rapide et le moins exposé, pour une saison et une date de contrôle. Dans le panneau de traitement par lot, chaque ligne est une saison, une date ou un terrain.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/dock.py" />
      <source>From mining belts to export gateways</source>
      <translation>Des ceintures minières aux débouchés d’exportation</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>From study to first answer</source>
      <translation>De l’étude à la première réponse</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>From the open dot ({before}) to the filled one ({after}). A way that exists in one season only has a single dot.</source>
      <translation>Du point vide ({before}) au point plein ({after}). Un trajet qui n’existe qu’en une saison n’a qu’un point.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/desk.py" />
      <source>From which belt to which gateway, and how</source>
      <translation>De quelle ceinture à quel débouché, et comment</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>From {belt}</source>
      <translation>Depuis {belt}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>From {belt}, continued</source>
      <translation>Depuis {belt}, suite</translation>
    </message>
    <message>
      <location filename="../../resources/models/full_study_report.model3" />
      <source>Full study report</source>
      <translation>Rapport d’étude complet</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Further lines</source>
      <translation>Autres lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>GLO-30 is nine times as large and lacks a few countries, which GLO-90 has.</source>
      <translation>GLO-30 est neuf fois plus volumineux et il y manque quelques pays, que GLO-90 contient.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>GLO-30: 1 arc-second, about 30 m</source>
      <translation>GLO-30 : 1 seconde d’arc, environ 30 m</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>GLO-90: 3 arc-seconds, about 90 m</source>
      <translation>GLO-90 : 3 secondes d’arc, environ 90 m</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Gaps between parts (km)</source>
      <translation>Lacunes entre parties (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Gaps that are closed (km)</source>
      <translation>Lacunes comblées (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Gates passed</source>
      <translation>Postes passés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Gates that the latest report of the date calls closed take no cargo. Otherwise every listed crossing is open.</source>
      <translation>Les postes que le dernier rapport de la date dit fermés ne prennent pas de chargement. Sinon, tout passage répertorié est ouvert.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>Gateway</source>
      <translation>Débouché</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>Gateway matrix</source>
      <translation>Matrice des débouchés</translation>
    </message>
    <message>
      <location filename="../../layers/gateway_status/layer.json" />
      <source>Gateway status</source>
      <translation>État des débouchés</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/locator.py" />
      <source>Gateways</source>
      <translation>Débouchés</translation>
    </message>
    <message>
      <location filename="../../layers/gateways/layer.json" />
      <source>Gateways and places</source>
      <translation>Débouchés et lieux</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Gateways reached</source>
      <translation>Débouchés atteints</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Gateways whose measure changes</source>
      <translation>Débouchés dont la mesure change</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/tables.py" />
      <source>Generalised cost</source>
      <translation>Coût généralisé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Generalised cost (needs weights)</source>
      <translation>Coût généralisé (demande des poids)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Generalised cost by the weights given (USD/t)</source>
      <translation>Coût généralisé selon les poids donnés (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/createstudy.py" />
      <source>GeoPackage (*.gpkg)</source>
      <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>Grade</source>
      <translation>Pente</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Grade to the next point (%)</source>
      <translation>Pente jusqu’au point suivant (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>Grades are measured over this distance; 0 takes the cell size of the terrain.</source>
      <translation>Les pentes sont mesurées sur cette distance ; 0 prend la taille de cellule du terrain.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/whatif_tab.py" />
      <source>Green: less than in the base; orange: more; an arrow: another gateway wins. A click on a column shows on the map where that scenario takes longer.</source>
      <translation>Vert : moins que dans la base ; orange : plus ; une flèche : un autre débouché l’emporte. Un clic sur une colonne montre sur la carte où ce scénario prend plus de temps.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Ground</source>
      <translation>Terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Ground over which a route may run that costs at most a few per cent more than the least. Where a corridor is narrow there is no alternative; where it is wide the line of the least-cost path means little.</source>
      <translation>Terrain où peut passer un itinéraire qui coûte au plus quelques pour cent de plus que le minimum. Là où un corridor est étroit, il n’y a pas d’alternative ; là où il est large, la ligne du chemin de moindre coût signifie peu.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Ground that belts may cover, such as a country; 2 km around the anchor stay.</source>
      <translation>Terrain que les ceintures peuvent couvrir, par exemple un pays ; 2 km autour de l’ancre restent.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Ground with the actor before and after, whether it changed, and all sources.</source>
      <translation>Le terrain avec l’acteur avant et après, s’il a changé, et toutes les sources.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>Heights are those of the cells that a route passes ({terrain}).</source>
      <translation>Les altitudes sont celles des cellules que traverse un itinéraire ({terrain}).</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/content.py" />
      <source>Held by an armed actor</source>
      <translation>Tenu par un acteur armé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Herzog</source>
      <translation>Herzog</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>High</source>
      <translation>Élevée</translation>
    </message>
    <message>
      <location filename="../../plugin/io/exposure_table.py" />
      <source>High (95 %)</source>
      <translation>Haut (95 %)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Highest point (m)</source>
      <translation>Point le plus haut (m)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>Hours</source>
      <translation>Heures</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/result_groups.py" />
      <source>Hours above the base</source>
      <translation>Heures au-dessus de la base</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Hours at the gateway; they also cost the money of hours. Empty counts as none.</source>
      <translation>Heures au débouché ; elles coûtent aussi l’argent des heures. Vide compte comme nul.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>Hours on the way</source>
      <translation>Heures de route</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Hours on the way a day</source>
      <translation>Heures de route par jour</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>Hours only</source>
      <translation>Heures seules</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Hours per level metre</source>
      <translation>Heures par mètre à plat</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>Hours, separated by commas.</source>
      <translation>Heures, séparées par des virgules.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>How cargo moves</source>
      <translation>Comment circule le chargement</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>How grade multiplies time and money. Figures come from the preset of the surface's mode; a factor whose figures it lacks is left out, and the log says so.</source>
      <translation>Comment la pente multiplie temps et argent. Les chiffres viennent du préréglage du mode de la surface ; un facteur dont il n’a pas les chiffres est laissé de côté, et le journal le dit.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>How much hours count in the order</source>
      <translation>Combien les heures comptent dans l’ordre</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>How much kilometres through exposed zones count in the order</source>
      <translation>Combien les kilomètres à travers des zones exposées comptent dans l’ordre</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>How much money counts in the order</source>
      <translation>Combien l’argent compte dans l’ordre</translation>
    </message>
    <message>
      <location filename="../../resources/ui/dock.ui" />
      <source>How much of the run is done</source>
      <translation>Part du calcul accomplie</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>How often each point is drawn anew within the disc of its precision, for the expected count and its range; 0 takes the positions as stated.</source>
      <translation>Combien de fois chaque point est tiré à nouveau dans le disque de sa précision, pour le nombre attendu et son intervalle ; 0 prend les positions telles que déclarées.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>How sure the position and class of these roads are.</source>
      <translation>Degré de certitude de la position et de la classe de ces routes.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>How the grade of a move multiplies hours and money. It goes with the surface: everything that is routed on it takes the same.</source>
      <translation>Comment la pente d’un déplacement multiplie heures et argent. Il va avec la surface : tout ce qui y est routé prend le même.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>How to read a difference</source>
      <translation>Comment lire un écart</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/build.py" />
      <source>How to read the pages</source>
      <translation>Comment lire les pages</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>How to read the table</source>
      <translation>Comment lire le tableau</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>IGBP (MODIS)</source>
      <translation>IGBP (MODIS)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>ISO dates and months in letters are read in any case.</source>
      <translation>Les dates ISO et les mois en lettres sont lus dans tous les cas.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Id of a row of the table sources. OSM is added to it where it is not there.</source>
      <translation>Identifiant d’une ligne de la table sources. OSM y est ajouté s’il n’y est pas.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Ids of the deposits at whose place cargo is gathered, separated by semicolons. A belt without one is anchored at its surest deposit.</source>
      <translation>Identifiants des gisements où le chargement est collecté, séparés par des points-virgules. Une ceinture sans un tel gisement est ancrée à son gisement le plus sûr.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Ids, names or corridor legs of roads to leave out, separated by semicolons.</source>
      <translation>Identifiants, noms ou tronçons de corridor des routes à laisser de côté, séparés par des points-virgules.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importdeposits.py" />
      <source>Import deposits</source>
      <translation>Importer des gisements</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importevents.py" />
      <source>Import events</source>
      <translation>Importer des événements</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Import roads</source>
      <translation>Importer des routes</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/missing.py" />
      <source>Import surveyed roads, for example an extract of OpenStreetMap.</source>
      <translation>Importer des routes levées, par exemple un extrait d’OpenStreetMap.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>In a GeoPDF the layers can be switched; PDF and GeoPDF are georeferenced.</source>
      <translation>Dans un GeoPDF, les couches se commutent ; PDF et GeoPDF sont géoréférencés.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>In this report</source>
      <translation>Dans ce rapport</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>In words</source>
      <translation>En une phrase</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Index of the source from which each cell is reached, in the order of the layer.</source>
      <translation>Indice de la source depuis laquelle chaque cellule est atteinte, dans l’ordre de la couche.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/siterecords.py" />
      <source>Intersects protected areas (km)</source>
      <translation>Recoupe des aires protégées (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Its legs with the same ids, its corridors and its table of lengths get the new lines and lengths, all of them or none.</source>
      <translation>Ses tronçons de mêmes identifiants, ses corridors et son tableau des longueurs reçoivent les nouvelles lignes et longueurs, tous ou aucun.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Its name, where a GeoPackage holds several.</source>
      <translation>Son nom, là où un GeoPackage en contient plusieurs.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Its name, where a file holds several. Of an OpenStreetMap file the lines are read.</source>
      <translation>Son nom, là où un fichier en contient plusieurs. D’un fichier OpenStreetMap, les lignes sont lues.</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/wet.json" />
      <source>June to October: slower roads, waiting at unbridged rivers, closures of the preset.</source>
      <translation>Juin à octobre : routes plus lentes, attente aux cours d’eau sans pont, fermetures du préréglage.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/book.py" />
      <source>KACHIN CORRIDORS</source>
      <translation>KACHIN CORRIDORS</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapexport.py" />
      <source>Kachin Corridors</source>
      <translation>Kachin Corridors</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>Kachin Corridors dock</source>
      <translation>Panneau Kachin Corridors</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Kachin Corridors {version}</source>
      <translation>Kachin Corridors {version}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_solver.py" />
      <source>Kachin Corridors: live route</source>
      <translation>Kachin Corridors : itinéraire en direct</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/locator.py" />
      <source>Kachin Corridors: places, deposits, gateways, corridors</source>
      <translation>Kachin Corridors : lieux, gisements, débouchés, corridors</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/map_themes.py" />
      <source>Kachin: {theme}</source>
      <translation>Kachin : {theme}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Keep: add to them</source>
      <translation>Garder : s’y ajouter</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_route.py" />
      <source>Keeping the route</source>
      <translation>Conservation de l’itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/kept_routes.py" />
      <source>Kept routes</source>
      <translation>Itinéraires conservés</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/options.py" />
      <source>Kilometres</source>
      <translation>Kilomètres</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Kilometres by class.</source>
      <translation>Kilomètres par classe.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Kilometres by level.</source>
      <translation>Kilomètres par niveau.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Kilometres downstream, along the water, separated by commas.</source>
      <translation>Kilomètres vers l’aval, au fil de l’eau, séparés par des virgules.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Kilometres, separated by commas. 0 stands for the belt itself, a negative distance lies inside of a polygon.</source>
      <translation>Kilomètres, séparés par des virgules. 0 désigne la ceinture elle-même ; une distance négative est à l’intérieur d’un polygone.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Kilometres.</source>
      <translation>Kilomètres.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Kind</source>
      <translation>Genre</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>Km are measured on the ellipsoid along the cheapest route; with switchbacks they include the length that a road needs where the ground is steeper than wheels can climb. Control is town-grain and schematic: the nearest town with dated public evidence. SAC is the State Administration Council, KIO/KIA the Kachin Independence Organisation and Army.</source>
      <translation>Les km sont mesurés sur l’ellipsoïde le long de l’itinéraire le moins cher ; avec lacets, ils comprennent la longueur qu’exige une route là où le terrain est plus raide que ce que gravissent des roues. Le contrôle est à l’échelle des villes et schématique : la ville la plus proche dotée de preuves publiques datées. SAC désigne le Conseil d’administration de l’État, KIO/KIA l’Organisation et l’Armée pour l’indépendance kachin.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Lakes</source>
      <translation>Lacs</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/surface_styles.py" />
      <source>Land cover</source>
      <translation>Occupation du sol</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Land cover has IGBP classes</source>
      <translation>L’occupation du sol a les classes IGBP</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Largest cost</source>
      <translation>Coût maximal</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Largest detour (times the best)</source>
      <translation>Détour maximal (fois le meilleur)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>Largest download (MB)</source>
      <translation>Téléchargement maximal (Mo)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Largest overlap (%)</source>
      <translation>Recouvrement maximal (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Latitude</source>
      <translation>Latitude</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Layer</source>
      <translation>Couche</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Layer of the file</source>
      <translation>Couche du fichier</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Layers of routes, each drawn in place of the project's routes; a layer with a field 'scenario' gives a map for each of its values.</source>
      <translation>Couches d’itinéraires, chacune dessinée à la place des itinéraires du projet ; une couche avec un champ « scenario » donne une carte pour chacune de ses valeurs.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Layout templates (.qpt) that QGIS has saved.</source>
      <translation>Modèles de mise en page (.qpt) enregistrés par QGIS.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Layout templates of the plugin; none where only your own are to be used.</source>
      <translation>Modèles de mise en page de l’extension ; aucun là où seuls les vôtres doivent servir.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Least confidence</source>
      <translation>Confiance minimale</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Least cost</source>
      <translation>Moindre coût</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Least cost to each cell in the unit of the measure; nodata where it cannot be reached.</source>
      <translation>Moindre coût jusqu’à chaque cellule dans l’unité de la mesure ; nodata là où elle ne peut être atteinte.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>Least exposed</source>
      <translation>Le moins exposé</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/route_styles.py" />
      <source>Least exposed routes</source>
      <translation>Itinéraires les moins exposés</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/route_styles.py" />
      <source>Least generalised cost</source>
      <translation>Moindre coût généralisé</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Least width across the path (km)</source>
      <translation>Largeur minimale en travers du chemin (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Least-cost corridor</source>
      <translation>Corridor de moindre coût</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Least-cost corridors</source>
      <translation>Corridors de moindre coût</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostpaths.py" />
      <source>Least-cost paths</source>
      <translation>Chemins de moindre coût</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/ledo_road_rebuilt.json" />
      <source>Ledo Road rebuilt</source>
      <translation>Route de Ledo reconstruite</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Left and right as a line is walked from its start; lines only.</source>
      <translation>Gauche et droite dans le sens de la ligne depuis son début ; lignes seulement.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>Left out for now. It needs: {what}</source>
      <translation>Omise pour l’instant. Il lui faut : {what}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Left side</source>
      <translation>Côté gauche</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Leg</source>
      <translation>Tronçon</translation>
    </message>
    <message>
      <location filename="../../layers/leg_status/layer.json" />
      <source>Leg status</source>
      <translation>État des tronçons</translation>
    </message>
    <message>
      <location filename="../../layers/leg_validation/layer.json" />
      <source>Leg validation</source>
      <translation>Validation des tronçons</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Legend</source>
      <translation>Légende</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Legs</source>
      <translation>Tronçons</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Legs of 'Corridor alignments', with published and computed length; by default those of the study.</source>
      <translation>Tronçons de « Tracés des corridors », avec longueurs publiée et calculée ; par défaut ceux de l’étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Legs with a line</source>
      <translation>Tronçons avec une ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Legs with both lengths</source>
      <translation>Tronçons avec les deux longueurs</translation>
    </message>
    <message>
      <location filename="../../plugin/io/measure_records.py" />
      <source>Length (km)</source>
      <translation>Longueur (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Length above the base line (km)</source>
      <translation>Longueur au-dessus du tracé de base (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Length along the surface (km)</source>
      <translation>Longueur le long de la surface (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>Length of stretches (km)</source>
      <translation>Longueur des portions (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Length of the best (km)</source>
      <translation>Longueur du meilleur (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Length of the cheapest route (km)</source>
      <translation>Longueur de l’itinéraire le moins cher (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Length of the fastest route (km)</source>
      <translation>Longueur de l’itinéraire le plus rapide (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Length of the least exposed route (km)</source>
      <translation>Longueur de l’itinéraire le moins exposé (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Length of the least-cost path (km)</source>
      <translation>Longueur du chemin de moindre coût (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Length of the line as drawn</source>
      <translation>Longueur de la ligne dessinée</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>Length of the route</source>
      <translation>Longueur de l’itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Length on the ellipsoid (km)</source>
      <translation>Longueur sur l’ellipsoïde (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Length shared with the other (%)</source>
      <translation>Longueur commune avec l’autre (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Length with switchbacks (km)</source>
      <translation>Longueur avec lacets (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/content.py" />
      <source>Levy at a gate</source>
      <translation>Prélèvement à un poste</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Levy at entry (USD/t)</source>
      <translation>Prélèvement à l’entrée (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Levy at the gateway (USD/t)</source>
      <translation>Prélèvement au débouché (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Levy at the gateway, as stated (USD/t)</source>
      <translation>Prélèvement au débouché, tel qu’indiqué (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Licence</source>
      <translation>Licence</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Light is quick, dark is slow: hours for each level metre by {mode} in the {season} season, with control on {date}. Grade multiplies it along each move ({factor}). Blank cells cannot be passed: sea, lakes, borders away from a crossing, and zones that the policy closes.</source>
      <translation>Clair est rapide, sombre est lent : heures pour chaque mètre à plat (mode {mode}, saison {season}), contrôle au {date}. La pente les multiplie le long de chaque déplacement ({factor}). Les cellules vides sont infranchissables : mer, lacs, frontières hors d’un passage, et zones que ferme la politique.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Limits</source>
      <translation>Limites de la méthode</translation>
    </message>
    <message>
      <location filename="../../plugin/io/measure_records.py" />
      <source>Line</source>
      <translation>Tracé</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/scatter_chart.py" />
      <source>Line: equal. Band: within {share:.0f} % of the published length.</source>
      <translation>Ligne : égalité. Bande : à moins de {share:.0f} % de la longueur publiée.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Lineage</source>
      <translation>Lignage</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>Lineage, or an output that carries one</source>
      <translation>Lignage, ou une sortie qui en porte un</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Lines</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Lines across the corridor at even distances along the least-cost path.</source>
      <translation>Lignes en travers du corridor à distances régulières le long du chemin de moindre coût.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>Lines cut where the grade passes 8, 10 or 12 %, coloured by it.</source>
      <translation>Lignes coupées là où la pente passe 8, 10 ou 12 %, colorées selon elle.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Lines from landing to landing with a field kind (bridge, ferry or gate) and, if you like, name, hours, usd_t, one_way and seasons; they lead over any water.</source>
      <translation>Lignes d’abord à abord avec un champ kind (bridge, ferry ou gate) et, si vous voulez, name, hours, usd_t, one_way et seasons ; elles franchissent toute eau.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Lines from place to place with id, corridor_id, mode (road, rail, river, ...).</source>
      <translation>Lignes de lieu à lieu avec id, corridor_id, mode (road, rail, river, ...).</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Lines in any CRS, drawn by hand or computed; they need no field.</source>
      <translation>Lignes dans n’importe quel SCR, dessinées à la main ou calculées ; aucun champ n’est requis.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Lines left out</source>
      <translation>Lignes laissées de côté</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Lines not on the surface</source>
      <translation>Lignes hors de la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Lines that legs by {} follow; without it they stay straight.</source>
      <translation>Lignes que suivent les tronçons de type {} ; sans elles ils restent droits.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Lines with a page each, such as those of 'Corridor alignments' or routes of 'Least-cost paths'; by default the corridors of the study.</source>
      <translation>Lignes avec une page chacune, comme celles de « Tracés des corridors » ou les itinéraires de « Chemins de moindre coût » ; par défaut les corridors de l’étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>Lines with elevation</source>
      <translation>Lignes avec altitude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Lines with published and computed length side by side, and how they were found.</source>
      <translation>Lignes avec longueurs publiée et calculée côte à côte, et la façon dont elles ont été trouvées.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostpaths.py" />
      <source>Lines with the measures along them.</source>
      <translation>Lignes avec les mesures le long d’elles.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Lines with their measures, the best route of each pair first.</source>
      <translation>Lignes avec leurs mesures, le meilleur itinéraire de chaque paire en premier.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_route.py" />
      <source>Live route</source>
      <translation>Itinéraire en direct</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Load of one vehicle, animal or porter.</source>
      <translation>Charge d’un véhicule, d’un animal ou d’un porteur.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>Load the study, styled and grouped</source>
      <translation>Charger l’étude, avec styles et groupes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Loading and unloading (h per round trip)</source>
      <translation>Chargement et déchargement (h par rotation)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Loads</source>
      <translation>Charges</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Longest stretch apart (km)</source>
      <translation>Plus longue portion séparée (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Longitude</source>
      <translation>Longitude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Low</source>
      <translation>Faible</translation>
    </message>
    <message>
      <location filename="../../plugin/io/exposure_table.py" />
      <source>Low (5 %)</source>
      <translation>Bas (5 %)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Lowest point (m)</source>
      <translation>Point le plus bas (m)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>Made by 'Buffer exposure'.</source>
      <translation>Fait par « Exposition des zones tampons ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>Made by 'Compare scenarios'.</source>
      <translation>Fait par « Comparer des scénarios ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>Made by 'Least-cost corridor'.</source>
      <translation>Fait par « Corridor de moindre coût ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>Made by 'Least-cost paths' on the surface of another season: a section compares.</source>
      <translation>Fait par « Chemins de moindre coût » sur la surface d’une autre saison : une section compare.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Made where it is missing.</source>
      <translation>Créé là où il manque.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>Make the report in a temporary folder and show its pages here</source>
      <translation>Faire le rapport dans un dossier temporaire et montrer ses pages ici</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Many rows for each line: km, hours and exposure by actor, class of actor, road class, road surface, land cover and season, and the parts of its cost.</source>
      <translation>Plusieurs rangées par ligne : km, heures et exposition par acteur, classe d’acteur, classe de route, revêtement, occupation du sol et saison, et les composantes de son coût.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>Map sheets</source>
      <translation>Feuilles de carte</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Map themes or layer groups, separated by commas, such as: control, routes. By default all map themes of the project; a study has terrain, control, routes and exposure.</source>
      <translation>Thèmes de carte ou groupes de couches, séparés par des virgules, comme : control, routes. Par défaut tous les thèmes de carte du projet ; une étude a terrain, control, routes et exposure.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>Maps of the themes as PDF, one file each</source>
      <translation>Cartes des thèmes en PDF, un fichier par carte</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Margin</source>
      <translation>Marge</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Margin (%)</source>
      <translation>Marge (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>Matrix as CSV</source>
      <translation>Matrice en CSV</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>Means of 2 x 2, 4 x 4 or 8 x 8 cells; less is downloaded.</source>
      <translation>Moyennes de 2 x 2, 4 x 4 ou 8 x 8 cellules ; le téléchargement est moindre.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Means of transport where a scenario names none.</source>
      <translation>Moyen de transport là où un scénario n’en nomme pas.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Means of transport; its figures, units and sources are in resources/presets.</source>
      <translation>Moyen de transport ; ses chiffres, unités et sources sont dans resources/presets.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>Measure</source>
      <translation>Mesure</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Measure above the base (%)</source>
      <translation>Mesure au-dessus de la base (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Measure from the border of the disc of each feature's precision_km, within which the site lies, instead of from its stated position.</source>
      <translation>Mesurer depuis le bord du disque de precision_km de chaque entité, dans lequel se trouve le site, et non depuis sa position déclarée.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Measured lines</source>
      <translation>Lignes mesurées</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Measures</source>
      <translation>Mesures</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Median of computed / published</source>
      <translation>Médiane calculé / publié</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Median width across the path (km)</source>
      <translation>Largeur médiane en travers du chemin (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Medium</source>
      <translation>Moyenne</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Meets again after (km)</source>
      <translation>Rejoint l’autre après (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Meets again at latitude</source>
      <translation>Rejoint l’autre à la latitude</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Meets again at longitude</source>
      <translation>Rejoint l’autre à la longitude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>Memory budget (MB)</source>
      <translation>Budget de mémoire (Mo)</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>Memory that a run may take</source>
      <translation>Mémoire qu’un calcul peut prendre</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Method and parameters</source>
      <translation>Méthode et paramètres</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/options.py" />
      <source>Miles</source>
      <translation>Milles</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Minimise</source>
      <translation>Minimiser</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Minimised measure</source>
      <translation>Mesure minimisée</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Minimised measure / that of the best</source>
      <translation>Mesure minimisée / celle du meilleur</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Minimised measure above the best if the first holds (%)</source>
      <translation>Mesure minimisée au-dessus du meilleur si le premier vaut (%)</translation>
    </message>
    <message>
      <location filename="../../layers/deposit_discs/layer.json" />
      <source>Mining</source>
      <translation>Mines</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>Mining belt</source>
      <translation>Ceinture minière</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/build.py" />
      <source>Mining belts</source>
      <translation>Ceintures minières</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Mining belts from deposits</source>
      <translation>Ceintures minières à partir des gisements</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Mode</source>
      <translation>Mode</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Mode of the base</source>
      <translation>Mode de la base</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>Mode, season</source>
      <translation>Mode, saison</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/models.py" />
      <source>Models</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>Mone&amp;y</source>
      <translation>Ar&amp;gent</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/tables.py" />
      <source>Money</source>
      <translation>Argent</translation>
    </message>
    <message>
      <location filename="../../plugin/io/measure_records.py" />
      <source>Money (USD/t)</source>
      <translation>Argent (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Money above the base (USD/t)</source>
      <translation>Argent au-dessus de la base (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Money above the base line (USD/t)</source>
      <translation>Argent au-dessus du tracé de base (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Money above the other (USD/t)</source>
      <translation>Argent au-dessus de l’autre (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Money at the gateway. Empty counts as none and stays empty in the table.</source>
      <translation>Argent au débouché. Vide compte comme nul et reste vide dans le tableau.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>Money first</source>
      <translation>L’argent d’abord</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>Money for a tonne</source>
      <translation>Argent pour une tonne</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Money for all tonnes (USD)</source>
      <translation>Argent pour toutes les tonnes (USD)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Money for waiting at the gateway (USD/t)</source>
      <translation>Argent pour l’attente au débouché (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Money if the first factor holds (USD/t)</source>
      <translation>Argent si le premier facteur vaut (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Money is line-haul without levies, handling and risk; product worth tens of thousands of dollars a tonne is decided by other things. Hours are hours on the way. Exposed kilometres count ground whose control is contested, mixed or unknown. Waits at borders and rivers, and the share of freight rates that grows with time, are assumptions.</source>
      <translation>L’argent est le transport sans prélèvements, manutention ni risque ; pour un produit valant des dizaines de milliers de dollars la tonne, d’autres choses décident. Les heures sont les heures de route. Les kilomètres exposés comptent le terrain dont le contrôle est disputé, mixte ou inconnu. Les attentes aux frontières et aux cours d’eau, et la part des tarifs de fret qui croît avec le temps, sont des hypothèses.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>Money is the line-haul cost of a tonne in US dollars, without levies and handling. Hours are hours on the way; both hold a working day at each border and the crossing of rivers without a mapped road, as the preset states them. Exposed km are kilometres through areas whose control is contested, mixed or unknown at the date. The measures are computed side by side, each on the route that minimises it, and never added up.</source>
      <translation>L’argent est le coût de transport d’une tonne en dollars US, sans prélèvements ni manutention. Les heures sont les heures de route ; les deux comprennent un jour ouvré à chaque frontière et la traversée des cours d’eau sans route cartographiée, comme l’indique le préréglage. Les km exposés sont les kilomètres à travers des zones dont le contrôle est disputé, mixte ou inconnu à la date. Les mesures sont calculées côte à côte, chacune sur l’itinéraire qui la minimise, et jamais additionnées.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Money of the best (USD/t)</source>
      <translation>Argent du meilleur (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/surface_styles.py" />
      <source>Money on the level</source>
      <translation>Argent à plat</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Money on the way (USD/t)</source>
      <translation>Argent du trajet (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>Money only</source>
      <translation>Argent seul</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Money, hours, exposure</source>
      <translation>Argent, heures, exposition</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Money, total (USD/t)</source>
      <translation>Argent, total (USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Month first</source>
      <translation>Mois d’abord</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>More changes of the base</source>
      <translation>Autres changements de la base</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Most that another factor's route costs above the best (%)</source>
      <translation>Coût maximal de l’itinéraire d’un autre facteur au-dessus du meilleur (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>Moves to neighbours</source>
      <translation>Déplacements vers les voisins</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Name of the area</source>
      <translation>Nom du territoire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Name of the line that all others are compared with; by default the first one.</source>
      <translation>Nom de la ligne à laquelle toutes les autres sont comparées ; par défaut la première.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>Name of the terrain</source>
      <translation>Nom du terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Name the classes 0 to 16 as MODIS land cover does; otherwise by their number.</source>
      <translation>Nommer les classes 0 à 16 comme l’occupation du sol MODIS ; sinon par leur numéro.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Name, status and season by id. Legs of those whose routable is 'no' stay out.</source>
      <translation>Nom, statut et saison par id. Les tronçons de ceux dont routable est « no » restent à l’écart.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Named places that are counted inside each corridor.</source>
      <translation>Lieux nommés qui sont comptés dans chaque corridor.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Names of the places</source>
      <translation>Noms des lieux</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Names without an area</source>
      <translation>Noms sans territoire</translation>
    </message>
    <message>
      <location filename="../../layers/railways/layer.json" />
      <source>Networks</source>
      <translation>Réseaux</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>No corridor from {} to {}: {}.</source>
      <translation>Aucun corridor de {} à {} : {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_tab.py" />
      <source>No study</source>
      <translation>Pas d’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>No study yet: press Start in the tab Study.</source>
      <translation>Pas encore d’étude : pressez Commencer dans l’onglet Étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/terrainrecords.py" />
      <source>No voids.</source>
      <translation>Aucun vide.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>No way leads from {} to {} under {}.</source>
      <translation>Aucun trajet ne mène de {} à {} selon {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>No way leads from {} to {}.</source>
      <translation>Aucun trajet ne mène de {} à {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_route.py" />
      <source>No way leads here</source>
      <translation>Aucun trajet ne mène ici</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_route.py" />
      <source>No way leads there; nothing was kept.</source>
      <translation>Aucun trajet n’y mène ; rien n’a été conservé.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>None: grade does not count</source>
      <translation>Aucun : la pente ne compte pas</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Note</source>
      <translation>Remarque</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>Nothing is reported before this day.</source>
      <translation>Rien n’est rapporté avant ce jour.</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/dry.json" />
      <source>November to April: speeds and fords of the dry season.</source>
      <translation>Novembre à avril : vitesses et gués de la saison sèche.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Number of belts</source>
      <translation>Nombre de ceintures</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/frictionsurface.py" />
      <source>Number of blocked cells</source>
      <translation>Nombre de cellules bloquées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Number of cells reached</source>
      <translation>Nombre de cellules atteintes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Number of corridors</source>
      <translation>Nombre de corridors</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Number of factors</source>
      <translation>Nombre de facteurs</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Number of figures</source>
      <translation>Nombre de chiffres</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Number of files</source>
      <translation>Nombre de fichiers</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/validatelayers.py" />
      <source>Number of findings</source>
      <translation>Nombre de constats</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>Number of layers</source>
      <translation>Nombre de couches</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Number of lines measured</source>
      <translation>Nombre de lignes mesurées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Number of pages</source>
      <translation>Nombre de pages</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>Number of pairs with a route</source>
      <translation>Nombre de paires avec itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>Number of profiles</source>
      <translation>Nombre de profils</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Number of reaches</source>
      <translation>Nombre de biefs</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Number of rings</source>
      <translation>Nombre d’anneaux</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Number of routes</source>
      <translation>Nombre d’itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>Number of runs repeated</source>
      <translation>Nombre de calculs rejoués</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>Number of scenarios</source>
      <translation>Nombre de scénarios</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Number of zones</source>
      <translation>Nombre de zones</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>O&amp;pen PDF</source>
      <translation>O&amp;uvrir le PDF</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Of one vehicle, animal or porter.</source>
      <translation>D’un véhicule, d’un animal ou d’un porteur.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Off mapped roads (km)</source>
      <translation>Hors des routes cartographiées (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>On blocked ground (km)</source>
      <translation>Sur terrain bloqué (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>On roads of the class {part} (km)</source>
      <translation>Sur routes de la classe « {part} » (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>On which the fleet works.</source>
      <translation>Pendant lesquels la flotte travaille.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>One band per scenario: accumulated hours from the nearest belt minus those of the base, nodata where one of both does not reach.</source>
      <translation>Une bande par scénario : heures accumulées depuis la ceinture la plus proche moins celles de la base, nodata là où l’un des deux n’atteint pas.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>One click builds the study from the data that come with the plugin: deposits, belts, control, gateways, corridors, roads and relief. The next one finds the routes.</source>
      <translation>Un clic construit l’étude avec les données fournies avec l’extension : gisements, ceintures, contrôle, débouchés, corridors, routes et relief. Le suivant trouve les itinéraires.</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/samples_by_pack_animal.json" />
      <source>One consignment of half a tonne on mules.</source>
      <translation>Un envoi d’une demi-tonne à dos de mule.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>One line per corridor, made of its legs.</source>
      <translation>Une ligne par corridor, faite de ses tronçons.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>One line per line and direction with its measures and the difference to the base.</source>
      <translation>Une ligne par tracé et par sens, avec ses mesures et l’écart à la base.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>One line per problem: row of the file, id, outcome, field, value, reason, way out. Rejected rows are in it, and what the import ended.</source>
      <translation>Une ligne par problème : ligne du fichier, identifiant, suite, champ, valeur, raison, remède. Les lignes rejetées y sont, ainsi que ce que l’import a clos.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>One polygon for each percentage.</source>
      <translation>Un polygone pour chaque pourcentage.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>One polygon per belt with its members, anchor, method and sources.</source>
      <translation>Un polygone par ceinture avec ses membres, son ancre, sa méthode et ses sources.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostpaths.py" />
      <source>One route per pair for each chosen measure; the measures are never added up.</source>
      <translation>Un itinéraire par paire pour chaque mesure choisie ; les mesures ne sont jamais additionnées.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>One row for each output: whether its values equal those of the first run.</source>
      <translation>Une ligne par sortie : si ses valeurs égalent celles du premier calcul.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>One row per area and stretch of time, with the fields of the study's zones.</source>
      <translation>Une ligne par territoire et intervalle de temps, avec les champs des zones de l’étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostpaths.py" />
      <source>One row per belt and gateway: the least of each measure, ranks, and why a gateway was not reached.</source>
      <translation>Une ligne par ceinture et débouché : le minimum de chaque mesure, les rangs, et pourquoi un débouché n’a pas été atteint.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>One row per belt and gateway: totals, ranks, margins, tonnes a season.</source>
      <translation>Une ligne par ceinture et débouché : totaux, rangs, marges, tonnes par saison.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>One row per belt and measure: the best gateway, the second, the margin, ties.</source>
      <translation>Une ligne par ceinture et mesure : le meilleur débouché, le second, la marge, les égalités.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>One row per belt, scenario and measure: the best gateway, money, hours and exposure, what is more than in the base, changes of rank.</source>
      <translation>Une ligne par ceinture, scénario et mesure : le meilleur débouché, argent, heures et exposition, ce qui dépasse la base, changements de rang.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>One row per leg: lengths, their ratio, and why a leg has no line.</source>
      <translation>Une ligne par tronçon : longueurs, leur rapport, et pourquoi un tronçon n’a pas de tracé.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>One scenario a row; columns are the keys of scenarios, empty cells change nothing.</source>
      <translation>Un scénario par ligne ; les colonnes sont les clés des scénarios, les cellules vides ne changent rien.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Only these belts</source>
      <translation>Seulement ces ceintures</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>Open a study</source>
      <translation>Ouvrir une étude</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>Open a study that was built before</source>
      <translation>Ouvrir une étude construite auparavant</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>Open another study…</source>
      <translation>Ouvrir une autre étude…</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>Open the folder of the scenarios that come with the plugin: copy one to make your own</source>
      <translation>Ouvrir le dossier des scénarios fournis avec l’extension : copiez-en un pour faire le vôtre</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>Open the last report in your PDF viewer</source>
      <translation>Ouvrir le dernier rapport dans votre lecteur PDF</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_control.py" />
      <source>Opening the layers</source>
      <translation>Ouverture des couches</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>Order</source>
      <translation>Ordre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Origins (belts)</source>
      <translation>Origines (ceintures)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Other destinations than the gateways</source>
      <translation>Autres destinations que les débouchés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Other origins than the belts</source>
      <translation>Autres origines que les ceintures</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Otherwise a row whose id the study has is rejected.</source>
      <translation>Sinon, une ligne dont l’étude a déjà l’identifiant est rejetée.</translation>
    </message>
    <message>
      <location filename="../../resources/models/belt_exposure.model3" />
      <source>Outer edges of the rings.</source>
      <translation>Bords extérieurs des anneaux.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Outlets, confluences, borders, rivers and places in the order they are met.</source>
      <translation>Exutoires, confluences, frontières, cours d’eau et lieux dans l’ordre où ils sont rencontrés.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/atlasrecords.py" />
      <source>Outline</source>
      <translation>Contour</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>Outputs that differ</source>
      <translation>Sorties qui diffèrent</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Outside the surface (km)</source>
      <translation>Hors de la surface (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Own expression</source>
      <translation>Expression propre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Own expression in the grade s</source>
      <translation>Expression propre de la pente s</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Own table</source>
      <translation>Tableau propre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Own table of classes</source>
      <translation>Tableau propre des classes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Own table of grades</source>
      <translation>Tableau propre des pentes</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>Own weights</source>
      <translation>Poids propres</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>PDF files (*.pdf)</source>
      <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Pack animals</source>
      <translation>Animaux de bât</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>Page {number} of {name}</source>
      <translation>Page {number} de {name}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>Pages appear here.</source>
      <translation>Les pages apparaissent ici.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>Pages of the report</source>
      <translation>Pages du rapport</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>Pages of the study report</source>
      <translation>Pages du rapport d’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Pairs with fewer routes than wanted</source>
      <translation>Paires avec moins d’itinéraires que voulu</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Parameter</source>
      <translation>Paramètre</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Part</source>
      <translation>Partie</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Part of the terrain to use; by default all of it.</source>
      <translation>Partie du terrain à utiliser ; par défaut tout.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Parts after (km)</source>
      <translation>Se sépare après (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Parts at latitude</source>
      <translation>Se sépare à la latitude</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Parts at longitude</source>
      <translation>Se sépare à la longitude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Payload (t)</source>
      <translation>Charge utile (t)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Payload, hours a day, handling and, where it says so, vehicles of a mode; by default the preset that ships for the surface's mode.</source>
      <translation>Charge utile, heures par jour, manutention et, là où il les indique, véhicules d’un mode ; par défaut le préréglage fourni pour le mode de la surface.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>People inside</source>
      <translation>Habitants à l’intérieur</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Percentage by which the best path through a cell is dearer; a band for each pair.</source>
      <translation>Pourcentage dont le meilleur chemin par une cellule est plus cher ; une bande par paire.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Period from (YYYY-MM-DD)</source>
      <translation>Période du (AAAA-MM-JJ)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Period to (YYYY-MM-DD)</source>
      <translation>Période au (AAAA-MM-JJ)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Place</source>
      <translation>Lieu</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>Place among the routes of its belt, under the weights above</source>
      <translation>Rang parmi les itinéraires de sa ceinture, selon les poids ci-dessus</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Placeholders: {names}. Parts that stay empty are left out.</source>
      <translation>Paramètres : {names}. Les parties qui restent vides sont omises.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/locator.py" />
      <source>Places</source>
      <translation>Lieux</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>Places beside the water up to here</source>
      <translation>Lieux au bord de l’eau jusqu’ici</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Places inside</source>
      <translation>Lieux à l’intérieur</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Places within this distance of a reach count.</source>
      <translation>Les lieux à moins de cette distance d’un bief comptent.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>Places within this distance of a route count.</source>
      <translation>Les lieux à moins de cette distance d’un itinéraire comptent.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>Play the changes of control, one after another</source>
      <translation>Dérouler les changements de contrôle, l’un après l’autre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Points with id, belt, precision_km, confidence, as_of and source_id.</source>
      <translation>Points avec id, belt, precision_km, confidence, as_of et source_id.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Points with name and alt_names: they lend other names, and towns for the cells.</source>
      <translation>Points avec name et alt_names : ils prêtent d’autres noms, et des villes pour les cellules.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Points, lines or polygons in any coordinate reference system.</source>
      <translation>Points, lignes ou polygones dans n’importe quel système de coordonnées de référence.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>Polygons in EPSG:4326 that follow the cells, with their area on the ellipsoid.</source>
      <translation>Polygones en EPSG:4326 qui suivent les cellules, avec leur aire sur l’ellipsoïde.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Polygons in EPSG:4326 with their distances and their area on the ellipsoid.</source>
      <translation>Polygones en EPSG:4326 avec leurs distances et leur aire sur l’ellipsoïde.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Polygons with actor, actor_class and the dates between which they hold.</source>
      <translation>Polygones avec actor, actor_class et les dates entre lesquelles ils valent.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Population</source>
      <translation>Population</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Porters</source>
      <translation>Porteurs</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>Pre&amp;view</source>
      <translation>Aper&amp;çu</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Preset of the mode</source>
      <translation>Préréglage du mode</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_panel.py" />
      <source>Press Run in the tab Routes: profiles are read from its friction surface.</source>
      <translation>Pressez Calculer dans l’onglet Itinéraires : les profils sont lus sur sa surface de friction.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>Press Run: the first time takes a minute, later runs seconds.</source>
      <translation>Pressez Calculer : la première fois prend une minute, les suivantes quelques secondes.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>Processors that routing may use</source>
      <translation>Processeurs que le routage peut utiliser</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_dock.py" />
      <source>Profile as SVG</source>
      <translation>Profil en SVG</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Profiles</source>
      <translation>Profils</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>Profiles of the best routes across a border</source>
      <translation>Profils des meilleurs itinéraires au-delà d’une frontière</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Project</source>
      <translation>Projet</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Protected areas</source>
      <translation>Aires protégées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/siterecords.py" />
      <source>Protected areas intersected</source>
      <translation>Aires protégées recoupées</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Public statement</source>
      <translation>Déclaration publique</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Published km</source>
      <translation>Km publiés</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Published length</source>
      <translation>Longueur publiée</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>Put the layers of the study into the project, styled and grouped</source>
      <translation>Mettre les couches de l’étude dans le projet, avec styles et groupes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>QGIS projects (*.qgz *.qgs)</source>
      <translation>Projets QGIS (*.qgz *.qgs)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>QGIS projects (*.qgz)</source>
      <translation>Projets QGIS (*.qgz)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Question and answer</source>
      <translation>Question et réponse</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Railways</source>
      <translation>Voies ferrées</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Rank by exposure</source>
      <translation>Rang selon l’exposition</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Rank by generalised cost</source>
      <translation>Rang selon le coût généralisé</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Rank by money</source>
      <translation>Rang selon l’argent</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Rank by time</source>
      <translation>Rang selon le temps</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Raster up to (% above the least cost)</source>
      <translation>Raster jusqu’à (% au-dessus du moindre coût)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_tab.py" />
      <source>Rasters (*.*)</source>
      <translation>Rasters (*.*)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Ratio</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>Rays</source>
      <translation>Rayons</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>Rays: straight ways from anywhere between two neighbours, the most accurate; they read all of the relief and take four to five times as long.</source>
      <translation>Rayons : trajets en ligne droite depuis n’importe quel point entre deux voisins, les plus exacts ; ils lisent tout le relief et prennent quatre à cinq fois plus de temps.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Reach of railways and rivers (km)</source>
      <translation>Portée des voies ferrées et cours d’eau (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Reaches</source>
      <translation>Biefs</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Reading differences</source>
      <translation>Lire les écarts</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>Reading the events</source>
      <translation>Lecture des événements</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_panel.py" />
      <source>Reading the profile…</source>
      <translation>Lecture du profil…</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>Reading the routes</source>
      <translation>Lecture des itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/whatif_tab.py" />
      <source>Reading the scenarios</source>
      <translation>Lecture des scénarios</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_control.py" />
      <source>Reading the study</source>
      <translation>Lecture de l’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Ready scenarios</source>
      <translation>Scénarios prêts</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>Receives every table as CSV and in one GeoPackage, and lineage.json: the runs behind the report, which 'Run a lineage again' repeats.</source>
      <translation>Reçoit chaque tableau en CSV et dans un GeoPackage, et lineage.json : les calculs derrière le rapport, que « Rejouer un lignage » répète.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>Receives the outputs under the names they had; it must not be the inputs' folder.</source>
      <translation>Reçoit les sorties sous leurs noms ; ce ne doit pas être le dossier des entrées.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Red flags by leg, after OECD Annex II</source>
      <translation>Signaux d’alerte par tronçon, selon l’annexe II de l’OCDE</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/build.py" />
      <source>Red flags follow the risks that Annex II of the OECD Due Diligence Guidance names: control of routes by armed actors, levies, closures, contested ground. Each is a dated public statement with its source, at the grain of towns. None says who acted unlawfully, and a leg without a flag is a leg without a statement.</source>
      <translation>Les signaux d’alerte suivent les risques que nomme l’annexe II du Guide OCDE sur le devoir de diligence : contrôle des voies par des acteurs armés, prélèvements, fermetures, terrain disputé. Chacun est une déclaration publique datée, avec sa source, à l’échelle des villes. Aucun ne dit qui a agi illégalement, et un tronçon sans signal est un tronçon sans déclaration.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>Refuse to start where more is needed; 0 means what this computer has free.</source>
      <translation>Refuser de commencer là où il en faut plus ; 0 désigne ce que cet ordinateur a de libre.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Refuse what is ambiguous</source>
      <translation>Refuser ce qui est ambigu</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/maps.py" />
      <source>Relief</source>
      <translation>Relief</translation>
    </message>
    <message>
      <location filename="../../layers/terrain/layer.json" />
      <source>Relief (coarse demonstration relief)</source>
      <translation>Relief (relief grossier de démonstration)</translation>
    </message>
    <message>
      <location filename="../../layers/hillshade/layer.json" />
      <source>Relief shading (coarse demonstration relief)</source>
      <translation>Ombrage du relief (relief grossier de démonstration)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/maptexts.py" />
      <source>Relief: lit from four sides (after Mark 1992, USGS OFR 92-422).</source>
      <translation>Relief : éclairé de quatre côtés (d’après Mark 1992, USGS OFR 92-422).</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Replace rows of the study with the same id</source>
      <translation>Remplacer les lignes de l’étude de même identifiant</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Replace those within the extent</source>
      <translation>Remplacer celles de l’étendue</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Replaced are roads that lie wholly within the extent, or, without one, within the bounds of the imported roads. A road with the same id is replaced anyway.</source>
      <translation>Sont remplacées les routes situées entièrement dans l’étendue ou, sans elle, dans les bornes des routes importées. Une route de même identifiant est remplacée dans tous les cas.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/desk.py" />
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Report of the join</source>
      <translation>Rapport de la jointure</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Reports</source>
      <translation>Rapports</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>Reports are made from the study and the routes that are in use</source>
      <translation>Les rapports sont faits de l’étude et des itinéraires en usage</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Resample the terrain to this CRS. By default a DEM is used as it is, in degrees too.</source>
      <translation>Rééchantillonner le terrain dans ce SCR. Par défaut, un MNE est utilisé tel quel, en degrés aussi.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Resample the terrain to this cell size.</source>
      <translation>Rééchantillonner le terrain à cette taille de cellule.</translation>
    </message>
    <message>
      <location filename="../../resources/models/belt_to_gateways.model3" />
      <source>Resample the terrain to this cell size; by default it is used as it is.</source>
      <translation>Rééchantillonner le terrain à cette taille de cellule ; par défaut il est utilisé tel quel.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>Resolution</source>
      <translation>Résolution</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Resolution of PNG files, and of the relief and other rasters in the others.</source>
      <translation>Résolution des fichiers PNG, et du relief et autres rasters dans les autres.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Reversed</source>
      <translation>Inversée</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Right side</source>
      <translation>Côté droit</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Ring distances (km)</source>
      <translation>Distances des anneaux (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Ring, theme, class, measure, value, range, and the ids of the features.</source>
      <translation>Anneau, thème, classe, mesure, valeur, intervalle, et les identifiants des entités.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Rings</source>
      <translation>Anneaux</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>Rings around the belts made by 'Belt buffers'.</source>
      <translation>Anneaux autour des ceintures faits par « Zones tampons des ceintures ».</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>Rings around the {belt}</source>
      <translation>Anneaux autour de {belt}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>Rings around the {belt}, continued</source>
      <translation>Anneaux autour de {belt}, suite</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Rings do not overlap each other and add up; each disc holds the smaller ones.</source>
      <translation>Les anneaux ne se recouvrent pas et s’additionnent ; chaque disque contient les plus petits.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Rings made by 'Belt buffers', belts, or any other polygons.</source>
      <translation>Anneaux faits par « Zones tampons des ceintures », ceintures, ou tous autres polygones.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Rings of 'Belt buffers' around the belts.</source>
      <translation>Anneaux de « Zones tampons des ceintures » autour des ceintures.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>Rings of 'Belt buffers'.</source>
      <translation>Anneaux de « Zones tampons des ceintures ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Rings with exposure</source>
      <translation>Anneaux avec exposition</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Rings: from one distance to the next</source>
      <translation>Anneaux : d’une distance à la suivante</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>River</source>
      <translation>Cours d’eau</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/siterecords.py" />
      <source>River crossings</source>
      <translation>Franchissements de cours d’eau</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/surface_styles.py" />
      <source>Rivers</source>
      <translation>Cours d’eau</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/siterecords.py" />
      <source>Rivers crossed</source>
      <translation>Cours d’eau franchis</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Rivers crossed by a bridge</source>
      <translation>Cours d’eau franchis par un pont</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Rivers crossed without a bridge</source>
      <translation>Cours d’eau franchis sans pont</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>Road</source>
      <translation>Route</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/surface_styles.py" />
      <source>Road class</source>
      <translation>Classe de route</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Road classes</source>
      <translation>Classes de routes</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/content.py" />
      <source>Road closed or restricted</source>
      <translation>Route fermée ou restreinte</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/surface_styles.py" />
      <source>Road surface</source>
      <translation>Revêtement</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Road surface {part} (km)</source>
      <translation>Revêtement « {part} » (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/createstudy.py" />
      <source>Roads</source>
      <translation>Routes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Roads (*.osm.pbf *.pbf *.osm *.gpkg *.geojson *.shp);;All (*)</source>
      <translation>Routes (*.osm.pbf *.pbf *.osm *.gpkg *.geojson *.shp);;Tous (*)</translation>
    </message>
    <message>
      <location filename="../../layers/roads/layer.json" />
      <source>Roads (schematic)</source>
      <translation>Routes (schématiques)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Roads added</source>
      <translation>Routes ajoutées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/frictionsurface.py" />
      <source>Roads on this terrain</source>
      <translation>Routes sur ce terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Roads removed</source>
      <translation>Routes retirées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Roads that meet it are imported whole. By default all of the file.</source>
      <translation>Les routes qui la touchent sont importées entières. Par défaut tout le fichier.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>Roads that the study has</source>
      <translation>Routes que l’étude contient</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/missing.py" />
      <source>Roads: main roads only, straight between junctions</source>
      <translation>Routes : seulement les principales, droites entre carrefours</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Round trip with waiting and handling (h)</source>
      <translation>Rotation avec attente et manutention (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Round trips are those along this route, and the allocation minimises this cost.</source>
      <translation>Les rotations se font sur cet itinéraire, et l’affectation minimise ce coût.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Round trips of one vehicle a season</source>
      <translation>Rotations d’un véhicule par saison</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Route</source>
      <translation>Itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_dock.py" />
      <source>Route profile</source>
      <translation>Profil d’itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_panel.py" />
      <source>Route profile panel</source>
      <translation>Panneau Profil d’itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/styles.py" />
      <source>Route to a port or railhead in Myanmar</source>
      <translation>Itinéraire vers un port ou une gare du Myanmar</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/styles.py" />
      <source>Route to {country}</source>
      <translation>Itinéraire vers : {country}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>Route, theme, class, measure, value, range, and the ids of the features.</source>
      <translation>Itinéraire, thème, classe, mesure, valeur, intervalle, et les identifiants des entités.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/map_themes.py" />
      <source>Routes</source>
      <translation>Itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Routes are computed on {terrain}. Bends narrower than a cell are not seen, so that mountain roads come out shorter than they are. Roads that ship with the plugin are a small-scale extract, straight between known junctions; each is replaced by the least-cost line between its ends.</source>
      <translation>Les itinéraires sont calculés sur : {terrain}. Les virages plus étroits qu’une cellule ne sont pas vus, si bien que les routes de montagne paraissent plus courtes qu’elles ne sont. Les routes fournies avec l’extension sont un extrait à petite échelle, droites entre carrefours connus ; chacune est remplacée par la ligne de moindre coût entre ses bouts.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>Routes are cut every so many kilometres.</source>
      <translation>Les itinéraires sont coupés à intervalle de ce nombre de kilomètres.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Routes by factor</source>
      <translation>Itinéraires par facteur</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/results.py" />
      <source>Routes by scenario</source>
      <translation>Itinéraires par scénario</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Routes found</source>
      <translation>Itinéraires trouvés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>Routes made by 'Least-cost paths', corridors, or any other lines.</source>
      <translation>Itinéraires faits par « Chemins de moindre coût », corridors, ou toutes autres lignes.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Routes of 'Alternative routes', listed on the corridors they belong to.</source>
      <translation>Itinéraires de « Itinéraires alternatifs », énumérés sur les corridors dont ils font partie.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>Routes of 'Least-cost paths'.</source>
      <translation>Itinéraires de « Chemins de moindre coût ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>Routes or lines drawn by hand, in any CRS.</source>
      <translation>Itinéraires ou lignes dessinées à la main, dans n’importe quel SCR.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Routes wanted</source>
      <translation>Itinéraires voulus</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/maptexts.py" />
      <source>Routes: least-cost paths over the move graph, one per measure, never added up</source>
      <translation>Itinéraires : chemins de moindre coût sur le graphe des déplacements, un par mesure, jamais additionnés</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Rows</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Rows added</source>
      <translation>Lignes ajoutées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>Rows in which another gateway wins</source>
      <translation>Lignes où un autre débouché l’emporte</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Rows rejected</source>
      <translation>Lignes rejetées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Rows replaced</source>
      <translation>Lignes remplacées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>Run a lineage again</source>
      <translation>Rejouer un lignage</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>Run with a file of the recorded name even where its content is another.</source>
      <translation>Utiliser un fichier du nom enregistré même là où son contenu diffère.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>S&amp;eason</source>
      <translation>&amp;Saison</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>S&amp;how files</source>
      <translation>Montrer les &amp;fichiers</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_dock.py" />
      <source>SVG (*.svg)</source>
      <translation>SVG (*.svg)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>Safety first</source>
      <translation>La sûreté d’abord</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Same route as in the base</source>
      <translation>Même itinéraire que dans la base</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>Save study project</source>
      <translation>Enregistrer le projet de l’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>Scenario</source>
      <translation>Scénario</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Scenario files (JSON)</source>
      <translation>Fichiers de scénarios (JSON)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Scenarios</source>
      <translation>Scénarios</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/whatif_tab.py" />
      <source>Scenarios (*.json)</source>
      <translation>Scénarios (*.json)</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>Scenarios to compare; the text of each says what it changes</source>
      <translation>Scénarios à comparer ; le texte de chacun dit ce qu’il change</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/updatestudy.py" />
      <source>Schema version</source>
      <translation>Version du schéma</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>Season</source>
      <translation>Saison</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Season of the base</source>
      <translation>Saison de la base</translation>
    </message>
    <message>
      <location filename="../../resources/models/belt_to_gateways.model3" />
      <source>Season of the surface.</source>
      <translation>Saison de la surface.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>Season, date and terrain are chosen in the tab Study</source>
      <translation>Saison, date et terrain se choisissent dans l’onglet Étude</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Second best</source>
      <translation>Second</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>Sections</source>
      <translation>Sections</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>Seed</source>
      <translation>Graine</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Shape</source>
      <translation>Forme</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Share of the year's tonnes (%)</source>
      <translation>Part des tonnes de l’année (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Share of the year's tonnes that can move (%)</source>
      <translation>Part des tonnes de l’année qui peut circuler (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/siterecords.py" />
      <source>Share on slide-prone slope</source>
      <translation>Part sur pente sujette aux glissements</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Shared with better routes (% of length)</source>
      <translation>Commun avec de meilleurs itinéraires (% de la longueur)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Shared with the route of the first factor (% of length)</source>
      <translation>Commun avec l’itinéraire du premier facteur (% de la longueur)</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>Sho&amp;w</source>
      <translation>Aff&amp;icher</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Shoulder</source>
      <translation>Intermédiaire</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_panel.py" />
      <source>Show or hide elevation and grade along the route, below the map</source>
      <translation>Afficher ou masquer altitude et pente le long de l’itinéraire, sous la carte</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>Show or hide the dock beside the map</source>
      <translation>Afficher ou masquer le panneau à côté de la carte</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>Show the Processing toolbox</source>
      <translation>Afficher la boîte à outils de traitements</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>Show what changed on that day, and who reports it</source>
      <translation>Montrer ce qui a changé ce jour-là, et qui le rapporte</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/slots.py" />
      <source>Show what the log says about it</source>
      <translation>Afficher ce qu’en dit le journal</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>Side of lines</source>
      <translation>Côté des lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>Sites along routes</source>
      <translation>Sites le long des itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>Sites, one figure a row</source>
      <translation>Sites, un chiffre par ligne</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>Situation</source>
      <translation>Situation</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>Slide-prone from (degrees)</source>
      <translation>Sujet aux glissements dès (degrés)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>Slopes of at least this angle count as slide-prone.</source>
      <translation>Les pentes d’au moins cet angle comptent comme sujettes aux glissements.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Smallest basin (km²)</source>
      <translation>Plus petit bassin (km²)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>Snapping distance (km)</source>
      <translation>Distance d’accrochage (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/slots.py" />
      <source>Something went wrong that should not have: {error}. The log has the details.</source>
      <translation>Une erreur imprévue s’est produite : {error}. Le journal a les détails.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Sources</source>
      <translation>Sources</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>Sources of what the map shows</source>
      <translation>Sources de ce que montre la carte</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Sources, continued</source>
      <translation>Sources, suite</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/surface_styles.py" />
      <source>Speed on the level</source>
      <translation>Vitesse à plat</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Speed on the level, km/h</source>
      <translation>Vitesse à plat, km/h</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Speeds, rates and positions are uncertain. A gap of less than a fifth between two gateways is no gap; ranks that rest on one are not robust.</source>
      <translation>Vitesses, tarifs et positions sont incertains. Un écart de moins d’un cinquième entre deux débouchés n’en est pas un ; les rangs qui reposent sur lui ne sont pas robustes.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Square kilometres by actor class, on a day and over a period.</source>
      <translation>Kilomètres carrés par classe d’acteur, un jour et sur une période.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Square kilometres by name.</source>
      <translation>Kilomètres carrés par nom.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>Square kilometres.</source>
      <translation>Kilomètres carrés.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>Start</source>
      <translation>Début</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>Start from</source>
      <translation>Partir de</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>Start here</source>
      <translation>Commencez ici</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>State of the area</source>
      <translation>État du territoire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Statements ended</source>
      <translation>Déclarations closes</translation>
    </message>
    <message>
      <location filename="../../layers/states/layer.json" />
      <source>States and provinces</source>
      <translation>États et provinces</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>Status</source>
      <translation>Statut</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Status or remark</source>
      <translation>Statut ou remarque</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Steeper than (%)</source>
      <translation>Plus raide que (%)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Steeper than 8 / 10 / 12 %</source>
      <translation>Plus raide que 8 / 10 / 12 %</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Steeper than the first factor allows (km)</source>
      <translation>Plus raide que ne le permet le premier facteur (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Steeper than the mode can climb (km)</source>
      <translation>Plus raide que le mode ne peut gravir (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Steeper than {part} % (km)</source>
      <translation>Plus raide que {part} % (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Steepest grade (rise/run)</source>
      <translation>Pente la plus raide (dénivelé/distance)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/siterecords.py" />
      <source>Steepest slope beneath (degrees)</source>
      <translation>Pente la plus raide dessous (degrés)</translation>
    </message>
    <message>
      <location filename="../../resources/ui/dock.ui" />
      <source>Stop what is running; nothing half made stays</source>
      <translation>Arrêter ce qui est en cours ; rien d’inachevé ne reste</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Stop where the cost exceeds this many units of the measure.</source>
      <translation>S’arrêter là où le coût dépasse ce nombre d’unités de la mesure.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/dock.py" />
      <source>Stopping…</source>
      <translation>Arrêt en cours…</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Stretch that is best for its ends (% of the best route)</source>
      <translation>Portion qui est la meilleure entre ses bouts (% du meilleur itinéraire)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Stretch without a short cut (% of the best)</source>
      <translation>Portion sans raccourci (% du meilleur)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>Stretches</source>
      <translation>Portions</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>Stretches by grade</source>
      <translation>Portions par pente</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>Studies (*.gpkg)</source>
      <translation>Études (*.gpkg)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/desk.py" />
      <source>Study</source>
      <translation>Étude</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>Study report</source>
      <translation>Rapport d’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Study that gets the lines</source>
      <translation>Étude qui reçoit les lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Study to write</source>
      <translation>Étude à écrire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Surface</source>
      <translation>Surface</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>Surface of 'Friction surface'.</source>
      <translation>Surface de « Surface de friction ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariojob.py" />
      <source>Surface of {}</source>
      <translation>Surface de {}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/result_groups.py" />
      <source>Surfaces</source>
      <translation>Surfaces</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>T&amp;itle</source>
      <translation>T&amp;itre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Table by holder and ground</source>
      <translation>Tableau par détenteur et terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Table of factors</source>
      <translation>Tableau des facteurs</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostpaths.py" />
      <source>Table of gateways</source>
      <translation>Tableau des débouchés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>Table of gateways in another season</source>
      <translation>Tableau des débouchés en une autre saison</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>Table of lengths</source>
      <translation>Tableau des longueurs</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>Table of measures</source>
      <translation>Tableau des mesures</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>Table of points</source>
      <translation>Tableau des points</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Table of scenarios</source>
      <translation>Tableau de scénarios</translation>
    </message>
    <message>
      <location filename="../../layers/control_events/layer.json" />
      <source>Tables</source>
      <translation>Tables</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Tables (*.csv *.tsv *.txt *.gpkg *.geojson *.json);;All files (*)</source>
      <translation>Tables (*.csv *.tsv *.txt *.gpkg *.geojson *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/whatif_tab.py" />
      <source>Take a scenario</source>
      <translation>Prendre un scénario</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>Take a scenario of your own from a JSON file</source>
      <translation>Prendre un de vos scénarios dans un fichier JSON</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>Take inputs that have changed</source>
      <translation>Prendre des entrées qui ont changé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>Tells areas of one name apart, together with the field of the areas.</source>
      <translation>Distingue les territoires de même nom, avec le champ des territoires.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Templates</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Templates of your own</source>
      <translation>Vos propres modèles</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/map_themes.py" />
      <source>Terrain</source>
      <translation>Terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Terrain (DEM)</source>
      <translation>Terrain (MNE)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Terrain and roads</source>
      <translation>Terrain et routes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Terrain beneath mapped rivers is lowered by this much, so that water keeps to them; 0 trusts the terrain alone.</source>
      <translation>Le terrain sous les cours d’eau cartographiés est abaissé d’autant, afin que l’eau les suive ; 0 se fie au seul terrain.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Terrain of the routes: {terrain}. Evidence as of {date}. Every feature carries its source, date, precision and confidence; they can be read in the study itself.</source>
      <translation>Terrain des itinéraires : {terrain}. Preuves au {date}. Chaque entité porte sa source, sa date, sa précision et sa confiance ; on peut les lire dans l’étude elle-même.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>Terrain or friction surface</source>
      <translation>Terrain ou surface de friction</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Terrain: coarse demonstration relief, for the method and not the ground.</source>
      <translation>Terrain : relief grossier de démonstration, pour la méthode et non pour le terrain.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/missing.py" />
      <source>Terrain: only the coarse relief, cells of 9 km</source>
      <translation>Terrain : seulement le relief grossier, cellules de 9 km</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Terrain: {terrain}</source>
      <translation>Terrain : {terrain}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/profilerecords.py" />
      <source>Terrain: {}. Points every {:,.0f} m.</source>
      <translation>Terrain : {}. Points tous les {:,.0f} m.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/createstudy.py" />
      <source>The GeoPackage to write. An existing file is replaced once the new one is whole.</source>
      <translation>Le GeoPackage à écrire. Un fichier existant est remplacé une fois le nouveau complet.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>The belts</source>
      <translation>Les ceintures</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>The best line of each pair under each factor, the surface's own factor first.</source>
      <translation>La meilleure ligne de chaque paire selon chaque facteur, le facteur propre à la surface en premier.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/maptexts.py" />
      <source>The cheapest route from each mining belt to each gateway, by destination</source>
      <translation>L’itinéraire le moins cher de chaque ceinture minière à chaque débouché, par destination</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>The date whose control zones count where a scenario names none. By default the last day for which the study holds evidence.</source>
      <translation>La date dont comptent les zones de contrôle là où un scénario n’en nomme pas. Par défaut le dernier jour pour lequel l’étude a des preuves.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>The date whose control zones count, within the evidence of the study. By default the last day for which the study holds evidence.</source>
      <translation>La date dont comptent les zones de contrôle, parmi les preuves de l’étude. Par défaut le dernier jour pour lequel l’étude a des preuves.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>The day after the last of the period.</source>
      <translation>Le lendemain du dernier jour de la période.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>The day at which the project opens: its temporal controller shows the control zones of that day. By default the last one that the study knows.</source>
      <translation>Le jour sur lequel s’ouvre le projet : son contrôleur temporel montre les zones de contrôle de ce jour. Par défaut le dernier que connaît l’étude.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>The day of the analysis</source>
      <translation>Le jour de l’analyse</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>The day on which a new study is shown</source>
      <translation>Le jour sur lequel une nouvelle étude est montrée</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>The day that the map, its layers and the routes stand on</source>
      <translation>Le jour sur lequel se règlent la carte, ses couches et les itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>The day whose control maps and red flags show; by default the study's last one.</source>
      <translation>Le jour dont les cartes de contrôle et les signaux d’alerte s’affichent ; par défaut le dernier de l’étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>The day whose control zones count. By default the last day for which they hold evidence.</source>
      <translation>Le jour dont comptent les zones de contrôle. Par défaut le dernier jour pour lequel elles ont des preuves.</translation>
    </message>
    <message>
      <location filename="../../resources/models/belt_exposure.model3" />
      <source>The day whose control zones count; by default the last one that the study knows.</source>
      <translation>Le jour dont comptent les zones de contrôle ; par défaut le dernier que connaît l’étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>The day whose control zones the map shows; by default the last one that the study knows.</source>
      <translation>Le jour dont la carte montre les zones de contrôle ; par défaut le dernier que connaît l’étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>The day, month or year of the data, for example 2026-02.</source>
      <translation>Le jour, le mois ou l’année des données, par exemple 2026-02.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>The documents are in {}.</source>
      <translation>Les documents sont dans {}.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>The elevation model in use</source>
      <translation>Le modèle d’élévation en usage</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_tab.py" />
      <source>The elevation model that routes are computed on</source>
      <translation>Le modèle d’élévation sur lequel les itinéraires sont calculés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>The elevation that the routes were computed on, drawn as relief. By default the study's coarse demonstration relief, and the map says so.</source>
      <translation>L’altitude sur laquelle les itinéraires ont été calculés, dessinée comme relief. Par défaut le relief grossier de démonstration de l’étude, et la carte le dit.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>The factor {} is left out: {}.</source>
      <translation>Le facteur {} est laissé de côté : {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>The gateway matrix once more, as a text file.</source>
      <translation>La matrice des débouchés une fois de plus, en fichier texte.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>The gateway that cargo goes to, or all of them</source>
      <translation>Le débouché où va le chargement, ou tous</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>The gateways compared</source>
      <translation>Les débouchés comparés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>The gathering point of the belt</source>
      <translation>Le point de collecte de la ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/maptexts.py" />
      <source>The ground that routes cross: relief, rivers, mapped roads and railways</source>
      <translation>Le terrain que traversent les itinéraires : relief, cours d’eau, routes et voies ferrées cartographiées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>The ground to fetch, in any CRS. Cells whose centre lies in it are written.</source>
      <translation>Le terrain à obtenir, dans n’importe quel SCR. Les cellules dont le centre s’y trouve sont écrites.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>The last day for which the study holds evidence</source>
      <translation>Le dernier jour pour lequel l’étude a des preuves</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/maptexts.py" />
      <source>The least exposed routes, and the distance from the mining belts</source>
      <translation>Les itinéraires les moins exposés, et la distance aux ceintures minières</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/build.py" />
      <source>The line of a corridor is drawn as the layer has it: a chain of straight lines between its places until 'Corridor alignments' has found its way over the terrain. Lengths stand beside each other, published and computed; neither replaces the other.</source>
      <translation>La ligne d’un corridor est dessinée telle que la couche la contient : une suite de droites entre ses lieux, jusqu’à ce que « Tracés des corridors » ait trouvé son chemin sur le terrain. Les longueurs publiée et calculée figurent côte à côte ; aucune ne remplace l’autre.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>The line of each belt, gateway and measure, as 'Least-cost paths' gives it.</source>
      <translation>La ligne de chaque ceinture, débouché et mesure, comme la donne « Chemins de moindre coût ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>The line of each row of the comparison, coloured by scenario.</source>
      <translation>La ligne de chaque rangée de la comparaison, colorée par scénario.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>The lineage.json beside a report, or a raster or GeoPackage that this plugin has written.</source>
      <translation>Le lineage.json à côté d’un rapport, ou un raster ou GeoPackage que cette extension a écrit.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfacejob.py" />
      <source>The link {} has no open landing on this terrain and was left out.</source>
      <translation>La liaison {} n’a pas d’abord ouvert sur ce terrain et a été laissée de côté.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>The long table of 'Buffer exposure', as chart and table on each belt.</source>
      <translation>Le tableau long de « Exposition des zones tampons », en graphique et tableau pour chaque ceinture.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>The means of transport</source>
      <translation>Le moyen de transport</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>The measure by which routes are best and detours are counted; each route carries all three.</source>
      <translation>La mesure selon laquelle les itinéraires sont les meilleurs et les détours comptés ; chaque itinéraire porte les trois.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>The measure that this route minimises</source>
      <translation>La mesure que cet itinéraire minimise</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>The measure whose change is shown</source>
      <translation>La mesure dont le changement est montré</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>The measure whose least cost the corridor is compared with.</source>
      <translation>La mesure dont le moindre coût est comparé au corridor.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>The mining belt that cargo leaves, or all of them</source>
      <translation>La ceinture minière que quitte le chargement, ou toutes</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/bulk_by_truck.json" />
      <source>The output of a year on two-axle trucks.</source>
      <translation>La production d’une année sur des camions à deux essieux.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>The point where a belt's cargo is gathered, or the nearest place inside of it.</source>
      <translation>Le point où le chargement d’une ceinture est collecté, ou le lieu le plus proche à l’intérieur.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>The product is worth tens of thousands of dollars a tonne, so line-haul is below one per cent of its value: rank by money only where the gap is wide. Speeds, rates and positions are uncertain; a gap of less than a fifth is no gap.</source>
      <translation>Le produit vaut des dizaines de milliers de dollars la tonne : le transport reste sous un pour cent de sa valeur. Ne classez selon l’argent seul que si l’écart est large. Vitesses, tarifs et positions sont incertains ; un écart de moins d’un cinquième n’en est pas un.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_dock.py" />
      <source>The profile is in {}.</source>
      <translation>Le profil est dans {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>The project refers to its layers by relative paths: keep them together.</source>
      <translation>Le projet désigne ses couches par des chemins relatifs : gardez-les ensemble.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>The question and its answer: map, table of gateways, sources</source>
      <translation>La question et sa réponse : carte, tableau des débouchés, sources</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>The rings in EPSG:4326 with the columns of the wide table.</source>
      <translation>Les anneaux en EPSG:4326 avec les colonnes du tableau large.</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/bhamo_closed.json" />
      <source>The river port of Bhamo takes no cargo and the road from Momauk to it is closed.</source>
      <translation>Le port fluvial de Bhamo ne prend aucun chargement et la route qui y mène de Momauk est fermée.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/frictionsurface.py" />
      <source>The roads as burned: chords of unknown alignment are replaced by the least-cost line between their ends.</source>
      <translation>Les routes telles qu’inscrites : les cordes de tracé inconnu sont remplacées par la ligne de moindre coût entre leurs bouts.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_dock.py" />
      <source>The route whose profile is shown</source>
      <translation>L’itinéraire dont le profil est montré</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_control.py" />
      <source>The routes are on the map; choose a row to see one.</source>
      <translation>Les itinéraires sont sur la carte ; choisissez une ligne pour en voir un.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>The routes cut into stretches, with what each intersects.</source>
      <translation>Les itinéraires coupés en portions, avec ce que chacune croise.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>The routes made by 'Least-cost paths'; the map draws the cheapest ones.</source>
      <translation>Les itinéraires faits par « Chemins de moindre coût » ; la carte dessine les moins chers.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>The same seed gives the same draws.</source>
      <translation>La même graine donne les mêmes tirages.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>The same without the lines.</source>
      <translation>La même chose sans les lignes.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/whatif_tab.py" />
      <source>The scenarios are compared and on the map.</source>
      <translation>Les scénarios sont comparés et sur la carte.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>The scheme in which the raster numbers its classes.</source>
      <translation>La nomenclature selon laquelle le raster numérote ses classes.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>The season of a new study</source>
      <translation>La saison d’une nouvelle étude</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>The season of the analysis</source>
      <translation>La saison de l’analyse</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>The season where a scenario names none.</source>
      <translation>La saison là où un scénario n’en nomme pas.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/updatestudy.py" />
      <source>The study as it was is {}</source>
      <translation>L’étude telle qu’elle était est {}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>The study holds no dated statement on these legs: not known is not none.</source>
      <translation>L’étude ne contient aucune déclaration datée sur ces tronçons : inconnu ne veut pas dire néant.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>The study made by 'Create study', where no project is given.</source>
      <translation>L’étude faite par « Créer une étude », là où aucun projet n’est donné.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>The study made by 'Create study'.</source>
      <translation>L’étude faite par « Créer une étude ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>The study made by 'Create study': its roads, rivers, lakes, borders, crossings and control zones.</source>
      <translation>L’étude faite par « Créer une étude » : ses routes, cours d’eau, lacs, frontières, passages et zones de contrôle.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>The study that gets the roads.</source>
      <translation>L’étude qui reçoit les routes.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>The study that gets the rows.</source>
      <translation>L’étude qui reçoit les lignes.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>The study that the desk works on</source>
      <translation>L’étude sur laquelle travaille le panneau</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/updatestudy.py" />
      <source>The study to bring up to date; it is replaced once the new one is whole.</source>
      <translation>L’étude à mettre à jour ; elle est remplacée une fois la nouvelle complète.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/updatestudy.py" />
      <source>The study {} is up to date</source>
      <translation>L’étude {} est à jour</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>The surface</source>
      <translation>La surface</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>The surface that routes are computed on</source>
      <translation>La surface sur laquelle les itinéraires sont calculés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>The surface that the routes were computed on: mode, season, date and grade are stated from it.</source>
      <translation>La surface sur laquelle les itinéraires ont été calculés : mode, saison, date et pente en sont tirés.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>The table control_events of a study, or any table with its columns.</source>
      <translation>La table control_events d’une étude, ou toute table avec ses colonnes.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>The table made by 'Least-cost paths': one row for each belt and gateway.</source>
      <translation>Le tableau fait par « Chemins de moindre coût » : une ligne pour chaque ceinture et débouché.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>The table of that name of 'Downstream reach'.</source>
      <translation>Le tableau de ce nom de « Parcours aval ».</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>The unit of distances in the dock and beside the cursor</source>
      <translation>L’unité des distances dans le panneau et à côté du curseur</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>The unit of distances in the dock and beside the cursor; files always hold kilometres</source>
      <translation>L’unité des distances dans le panneau et à côté du curseur ; les fichiers contiennent toujours des kilomètres</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>The way of the water from each belt, cut at the distances, in EPSG:4326.</source>
      <translation>Le parcours de l’eau depuis chaque ceinture, coupé aux distances, en EPSG:4326.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>The zones that hold, with all their fields and the age of their evidence.</source>
      <translation>Les zones en vigueur, avec tous leurs champs et l’âge de leurs preuves.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>The {belt}</source>
      <translation>{belt}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Theme</source>
      <translation>Thème</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>Themes</source>
      <translation>Thèmes</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>There is no study yet. Build one from the data that come with the plugin?</source>
      <translation>Il n’y a pas encore d’étude. En construire une avec les données fournies avec l’extension ?</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>This GDAL draws no PDF: open it.</source>
      <translation>Ce GDAL ne dessine pas les PDF : ouvrez-le.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/maps.py" />
      <source>This corridor</source>
      <translation>Ce corridor</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Those that ship; their files in resources/scenarios show how one is written.</source>
      <translation>Ceux qui sont fournis ; leurs fichiers dans resources/scenarios montrent comment en écrire un.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>Three measures</source>
      <translation>Trois mesures</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>Through</source>
      <translation>Par</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>Tick every page of the study report</source>
      <translation>Cocher toutes les pages du rapport d’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/whatif_tab.py" />
      <source>Tick scenarios and press Compare. Their files are short texts to copy and edit.</source>
      <translation>Cochez des scénarios et pressez Comparer. Leurs fichiers sont de courts textes à copier et modifier.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>Tiles that are sea</source>
      <translation>Dalles en mer</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>Tiles used</source>
      <translation>Dalles utilisées</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/tables.py" />
      <source>Time</source>
      <translation>Temps</translation>
    </message>
    <message>
      <location filename="../../plugin/io/measure_records.py" />
      <source>Time (h)</source>
      <translation>Temps (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Time above the base (h)</source>
      <translation>Temps au-dessus de la base (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Time above the base line (h)</source>
      <translation>Temps au-dessus du tracé de base (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Time above the other (h)</source>
      <translation>Temps au-dessus de l’autre (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Time factor</source>
      <translation>Facteur de temps</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Time if the first factor holds (h)</source>
      <translation>Temps si le premier facteur vaut (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Time of the best (h)</source>
      <translation>Temps du meilleur (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Time on the way (h)</source>
      <translation>Temps du trajet (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>Time to the belt</source>
      <translation>Temps vers la ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Time, total (h)</source>
      <translation>Temps, total (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Title</source>
      <translation>Titre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>Title of the atlas.</source>
      <translation>Titre de l’atlas.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>Title of the map</source>
      <translation>Titre de la carte</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>Title of the map; by default the question that the routes answer.</source>
      <translation>Titre de la carte ; par défaut la question à laquelle répondent les itinéraires.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>Title of the map; empty: the question that the routes answer</source>
      <translation>Titre de la carte ; vide : la question à laquelle répondent les itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>Title of the project.</source>
      <translation>Titre du projet.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>To</source>
      <translation>À</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>To (h)</source>
      <translation>À (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>To (km downstream)</source>
      <translation>À (km en aval)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/exposure_table.py" />
      <source>To (km)</source>
      <translation>À (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>To class</source>
      <translation>À la classe</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>To the change before this day</source>
      <translation>Au changement avant ce jour</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>To the left (km)</source>
      <translation>Vers la gauche (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>To the next change</source>
      <translation>Au changement suivant</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>To the right (km)</source>
      <translation>Vers la droite (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Tobler</source>
      <translation>Tobler</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Tonnage takes the route and gateways that are least in</source>
      <translation>Le tonnage prend l’itinéraire et les débouchés minimaux en</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Tonnes</source>
      <translation>Tonnes</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Tonnes a season by the whole fleet</source>
      <translation>Tonnes par saison de toute la flotte</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Tonnes a year from each belt</source>
      <translation>Tonnes par an de chaque ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Tonnes a year of the belt</source>
      <translation>Tonnes par an de la ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>Tonnes from each belt to each gateway, and what cannot move. Needs a tonnage.</source>
      <translation>Tonnes de chaque ceinture vers chaque débouché, et ce qui ne peut circuler. Demande un tonnage.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>Tonnes that cannot move</source>
      <translation>Tonnes qui ne peuvent circuler</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>Travel times (h)</source>
      <translation>Temps de parcours (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>Travel to the belt instead of from it; they differ where grade matters.</source>
      <translation>Trajet vers la ceinture et non depuis elle ; ils diffèrent là où la pente compte.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>Travel-time rings</source>
      <translation>Anneaux de temps de parcours</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Trips</source>
      <translation>Rotations</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Trips for the year's tonnes</source>
      <translation>Rotations pour les tonnes de l’année</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Truck</source>
      <translation>Camion</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Truck speed by grade, with a steepest grade</source>
      <translation>Vitesse du camion selon la pente, avec une pente maximale</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>USD/t</source>
      <translation>USD/t</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>UTF-8 is known by itself; what is not UTF-8 is taken for Windows-1252.</source>
      <translation>UTF-8 est reconnu de lui-même ; ce qui n’est pas UTF-8 est pris pour Windows-1252.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Union of the discs</source>
      <translation>Union des disques</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Unit</source>
      <translation>Unité</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/siterecords.py" />
      <source>Unit (1 = number or share)</source>
      <translation>Unité (1 = nombre ou part)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/exposure_table.py" />
      <source>Unit (1 = number)</source>
      <translation>Unité (1 = nombre)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Unit of the cost of a tonne</source>
      <translation>Unité du coût d’une tonne</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Unit of the costs</source>
      <translation>Unité des coûts</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>Untick every page of the study report, to tick a few; cover, answer and sources are always there</source>
      <translation>Décocher toutes les pages du rapport d’étude, pour en cocher quelques-unes ; la couverture, la réponse et les sources y sont toujours</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/updatestudy.py" />
      <source>Update study</source>
      <translation>Mettre à jour l’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/validatelayers.py" />
      <source>Validate layers</source>
      <translation>Valider les couches</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Value of the second</source>
      <translation>Valeur du second</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Value where empty</source>
      <translation>Valeur si vide</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>Values of that field, separated by semicolons; empty means all.</source>
      <translation>Valeurs de ce champ, séparées par des points-virgules ; vide signifie toutes.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Vehicles for the year's tonnes in the season</source>
      <translation>Véhicules pour les tonnes de l’année dans la saison</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>Vehicles or animals to move them in the season</source>
      <translation>Véhicules ou animaux pour les transporter dans la saison</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Vehicles through the season</source>
      <translation>Véhicules pendant la saison</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Vehicles, animals or porters of each belt</source>
      <translation>Véhicules, animaux ou porteurs de chaque ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>Versions</source>
      <translation>Versions</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Vertical factor</source>
      <translation>Facteur vertical</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Vertical factors</source>
      <translation>Facteurs verticaux</translation>
    </message>
    <message>
      <location filename="../../plugin/io/matrix_tables.py" />
      <source>Waiting at the gateway (h)</source>
      <translation>Attente au débouché (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Waiting at the gateway, as stated (h)</source>
      <translation>Attente au débouché, telle qu’indiquée (h)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Walker (Naismith)</source>
      <translation>Marcheur (Naismith)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Walker off paths (Tobler)</source>
      <translation>Marcheur hors sentier (Tobler)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Walker off roads (Irmischer-Clarke)</source>
      <translation>Marcheur hors route (Irmischer-Clarke)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Walker on paths (Tobler)</source>
      <translation>Marcheur sur sentier (Tobler)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Walker on roads (Irmischer-Clarke)</source>
      <translation>Marcheur sur route (Irmischer-Clarke)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Walker, Naismith-Langmuir as r.walk</source>
      <translation>Marcheur, Naismith-Langmuir comme r.walk</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Weight of exposure (USD/t per km)</source>
      <translation>Poids de l’exposition (USD/t par km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Weight of money (1 per USD/t)</source>
      <translation>Poids de l’argent (1 par USD/t)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Weight of time (USD/t per hour)</source>
      <translation>Poids du temps (USD/t par heure)</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>Weights put the routes in order; they never add the measures up</source>
      <translation>Les poids ordonnent les itinéraires ; ils n’additionnent jamais les mesures</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Wet</source>
      <translation>Pluies</translation>
    </message>
    <message>
      <location filename="../../resources/scenarios/wet.json" />
      <source>Wet season</source>
      <translation>Saison des pluies</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>What a USD/t counts for.</source>
      <translation>Ce que vaut un USD/t.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>What a gateway takes in the season. Without a field gateways take everything.</source>
      <translation>Ce qu’un débouché prend dans la saison. Sans champ, les débouchés prennent tout.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>What a kilometre through an exposed zone counts for.</source>
      <translation>Ce que vaut un kilomètre à travers une zone exposée.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>What a new project begins with</source>
      <translation>Avec quoi commence un nouveau projet</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>What a value of the class field becomes; without a class it is left out.</source>
      <translation>Ce que devient une valeur du champ de classe ; sans classe, elle est laissée de côté.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>What algorithms may use</source>
      <translation>Ce que les algorithmes peuvent utiliser</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>What an hour counts for.</source>
      <translation>Ce que vaut une heure.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>What changed hands</source>
      <translation>Ce qui a changé de mains</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>What changed hands, continued</source>
      <translation>Ce qui a changé de mains, suite</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/desk.py" />
      <source>What changes when one thing changes</source>
      <translation>Ce qui change quand une chose change</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>What changes when one thing changes? Choose scenarios; each is compared with the situation of the tab Study.</source>
      <translation>Qu’est-ce qui change quand une chose change ? Choisissez des scénarios ; chacun est comparé à la situation de l’onglet Étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>What control by each class of actor does to a move. Delay and levy are due at each entry from ground of another class. Edit it to ask what if.</source>
      <translation>Ce que le contrôle par chaque classe d’acteur fait à un déplacement. Délai et prélèvement sont dus à chaque entrée depuis le terrain d’une autre classe. Modifiez-le pour demander « et si ».</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>What control does to a move</source>
      <translation>Ce que le contrôle fait à un déplacement</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>What counts when the routes are put in order; the measures themselves stay as they are</source>
      <translation>Ce qui compte pour ordonner les itinéraires ; les mesures elles-mêmes restent telles quelles</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>What each name was joined to and how, what was not and why, and areas left over.</source>
      <translation>À quoi chaque nom a été joint et comment, ce qui ne l’a pas été et pourquoi, et les territoires restants.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>What if</source>
      <translation>Et si</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>What is accumulated: money per tonne, hours, or km through exposed zones.</source>
      <translation>Ce qui s’accumule : argent par tonne, heures, ou km à travers des zones exposées.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>What is missing, and the button that gets it</source>
      <translation>Ce qui manque, et le bouton qui l’obtient</translation>
    </message>
    <message>
      <location filename="../../resources/ui/dock.ui" />
      <source>What is running now</source>
      <translation>Ce qui est en cours</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>What is to move; it is set against what can move in the surface's season.</source>
      <translation>Ce qui doit circuler ; comparé à ce qui peut circuler dans la saison de la surface.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>What it changes</source>
      <translation>Ce qu’il change</translation>
    </message>
    <message>
      <location filename="../../resources/models/belt_exposure.model3" />
      <source>What lies around each mining belt and below it: rings, the places, roads, rivers and control in each of them, charts, and where the water goes. In the batch panel each row is a date or a set of distances.</source>
      <translation>Ce qui se trouve autour de chaque ceinture minière et en aval : anneaux, les lieux, routes, cours d’eau et contrôle dans chacun, graphiques, et où va l’eau. Dans le panneau de traitement par lot, chaque ligne est une date ou un jeu de distances.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>What lies around the belts</source>
      <translation>Ce qui se trouve autour des ceintures</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>What lies in the rings</source>
      <translation>Ce que contiennent les anneaux</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>What matters</source>
      <translation>Ce qui compte</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>What passing from the ground of one class of actor to that of another takes besides; * is any class. All rows that fit add up.</source>
      <translation>Ce que prend en outre le passage du terrain d’une classe d’acteur à celui d’une autre ; * désigne toute classe. Toutes les lignes qui conviennent s’additionnent.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/whatif_tab.ui" />
      <source>What the cells compare</source>
      <translation>Ce que comparent les cellules</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>What the cells of towns are cut from, such as a state. Not used with areas.</source>
      <translation>Ce dans quoi sont découpées les cellules des villes, par exemple un État. Ne sert pas avec des territoires.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>What the course says</source>
      <translation>Ce que dit le tracé</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>What the export makes; below the report its pages, in their order</source>
      <translation>Ce que l’export produit ; sous le rapport, ses pages, dans leur ordre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>What the maps show; by default what the project opens on.</source>
      <translation>Ce que montrent les cartes ; par défaut ce sur quoi s’ouvre le projet.</translation>
    </message>
    <message>
      <location filename="../../resources/models/dry_and_wet.model3" />
      <source>What the monsoon changes for the routes from each mining belt: the winners of both seasons with the differences, their lines, and the hours that the wet season adds everywhere. In the batch panel each row is a date or a terrain.</source>
      <translation>Ce que la mousson change pour les itinéraires de chaque ceinture minière : les meilleurs des deux saisons avec leurs écarts, leurs lignes, et les heures que la saison des pluies ajoute partout. Dans le panneau de traitement par lot, chaque ligne est une date ou un terrain.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>What the order follows</source>
      <translation>Ce que suit l’ordre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>What the report holds besides cover, answer and sources. A section whose input is missing is left out.</source>
      <translation>Ce que contient le rapport outre couverture, réponse et sources. Une section dont l’entrée manque est omise.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenario_tables.py" />
      <source>What the scenario changes</source>
      <translation>Ce que change le scénario</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>What the season changes</source>
      <translation>Ce que change la saison</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>What the study holds</source>
      <translation>Ce que contient l’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>What this is</source>
      <translation>Ce que ceci est</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>What to do about a file of the same name.</source>
      <translation>Que faire d’un fichier du même nom.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>What would make the answer better</source>
      <translation>Ce qui améliorerait la réponse</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>What would take more is refused before a tile is fetched.</source>
      <translation>Ce qui demanderait plus est refusé avant le téléchargement d’une dalle.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Wheels, critical grade (Herzog)</source>
      <translation>Roues, pente critique (Herzog)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>When</source>
      <translation>Quand</translation>
    </message>
    <message>
      <location filename="../../resources/ui/study_tab.ui" />
      <source>When, in which season and on which terrain</source>
      <translation>Quand, en quelle saison et sur quel terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Where</source>
      <translation>Où</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>Where cargo goes</source>
      <translation>Où va le chargement</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Where cargo goes. Each origin with each destination is a corridor of its own: select the ones you need. Of a gateways layer only rows with the role 'destination' are used.</source>
      <translation>Là où va le chargement. Chaque origine avec chaque destination est un corridor à part : sélectionnez ceux qu’il vous faut. D’une couche de débouchés, seules servent les lignes au rôle « destination ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>Where cargo may go. Of a gateways layer only rows with the role 'destination' are used.</source>
      <translation>Là où le chargement peut aller. D’une couche de débouchés, seules servent les lignes au rôle « destination ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Where cargo may go; by default the gateways of the study.</source>
      <translation>Là où le chargement peut aller ; par défaut les débouchés de l’étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Where cargo may go; each origin is joined to each of them.</source>
      <translation>Là où le chargement peut aller ; chaque origine est reliée à chacune.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Where cargo may go; each origin is joined to each of them. Of a gateways layer only rows with the role 'destination' are used.</source>
      <translation>Là où le chargement peut aller ; chaque origine est reliée à chacune. D’une couche de débouchés, seules servent les lignes au rôle « destination ».</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>Where cargo starts</source>
      <translation>D’où part le chargement</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Where cargo starts. A belt stands for its gathering point, any other polygon for its innermost point.</source>
      <translation>Là où part le chargement. Une ceinture vaut pour son point de collecte, tout autre polygone pour son point le plus intérieur.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Where cargo starts; by default the mining belts of the study.</source>
      <translation>Là où part le chargement ; par défaut les ceintures minières de l’étude.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Where cargo starts; one is enough.</source>
      <translation>Là où part le chargement ; un seul suffit.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>Where cost starts to accumulate. A belt stands for its gathering point, any other polygon for its innermost point.</source>
      <translation>Là où le coût commence à s’accumuler. Une ceinture vaut pour son point de collecte, tout autre polygone pour son point le plus intérieur.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>Where could rare-earth concentrate leave from the mining belts of Kachin?</source>
      <translation>Par où le concentré de terres rares pourrait-il quitter les ceintures minières du Kachin ?</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>Where could rare-earth concentrate leave from the {belt}?</source>
      <translation>Par où le concentré de terres rares pourrait-il quitter {belt} ?</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>Where fetched terrain and computed surfaces are kept</source>
      <translation>Où sont gardés le terrain téléchargé et les surfaces calculées</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>Where fetched terrain and computed surfaces are kept; empty: in the QGIS profile. It may be deleted at any time</source>
      <translation>Où sont gardés le terrain téléchargé et les surfaces calculées ; vide : dans le profil QGIS. Peut être supprimé à tout moment</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>Where fetched tiles are kept, by default in the QGIS profile. A later run takes from there what it needs. It may be deleted at any time.</source>
      <translation>Où sont gardées les dalles téléchargées, par défaut dans le profil QGIS. Un calcul ultérieur y prend ce qu’il lui faut. Peut être supprimé à tout moment.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Where it is narrowest (km from the start)</source>
      <translation>Où il est le plus étroit (km depuis le départ)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>Where the study, the terrain and the first outputs lie; by default the folder of the lineage. Files are found by their names and checked by their hashes.</source>
      <translation>Où se trouvent l’étude, le terrain et les premières sorties ; par défaut le dossier du lignage. Les fichiers sont trouvés par leur nom et vérifiés par leur empreinte.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>Where they part</source>
      <translation>Où ils se séparent</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>Where travel starts; each feature gets rings of its own.</source>
      <translation>Là où part le trajet ; chaque entité reçoit ses propres anneaux.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>Where water starts: all ground of a polygon, or the cell of a point.</source>
      <translation>Là où part l’eau : tout le terrain d’un polygone, ou la cellule d’un point.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>Which column of the file gives which field, and what stands in for an empty cell. A field without a column takes the one of its name.</source>
      <translation>Quelle colonne du fichier donne quel champ, et ce qui remplace une cellule vide. Un champ sans colonne prend celle de son nom.</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>Which routes the table lists</source>
      <translation>Quels itinéraires énumère le tableau</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/desk.py" />
      <source>Which study, day, season and terrain</source>
      <translation>Quelle étude, quel jour, quelle saison et quel terrain</translation>
    </message>
    <message>
      <location filename="../../resources/models/control_change.model3" />
      <source>Who held what on two dates, what changed hands in between, and what it does to the routes from each mining belt to each gateway. In the batch panel each row is a pair of dates.</source>
      <translation>Qui tenait quoi à deux dates, ce qui a changé de mains entre elles, et ce que cela fait aux itinéraires de chaque ceinture minière à chaque débouché. Dans le panneau de traitement par lot, chaque ligne est une paire de dates.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/maptexts.py" />
      <source>Who is publicly reported to hold a town: schematic, at the grain of towns, dated</source>
      <translation>Qui, selon les sources publiques, tient une ville : schématique, à l’échelle des villes, daté</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>Who said what, and when</source>
      <translation>Qui a dit quoi, et quand</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Why there are no more</source>
      <translation>Pourquoi il n’y en a pas plus</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_tables.py" />
      <source>Width (km)</source>
      <translation>Largeur (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Width every (km)</source>
      <translation>Largeur tous les (km)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>Widths of the corridor</source>
      <translation>Largeurs du corridor</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>With a study: the rings made by 'Belt buffers'.</source>
      <translation>Avec une étude : les anneaux faits par « Zones tampons des ceintures ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>With a study: the routes made by 'Least-cost paths'.</source>
      <translation>Avec une étude : les itinéraires faits par « Chemins de moindre coût ».</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>With all three weights a generalised cost is minimised as a fourth measure; without them nothing is added up.</source>
      <translation>Avec les trois poids, un coût généralisé est minimisé comme quatrième mesure ; sans eux, rien n’est additionné.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulageform.py" />
      <source>Without a number the fleet is as large as it has to be, and the table says how large.</source>
      <translation>Sans nombre, la flotte est aussi grande qu’il le faut, et le tableau dit sa taille.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_route.py" />
      <source>Working out all ways from here… Esc stops</source>
      <translation>Calcul de tous les trajets depuis ici… Échap arrête</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>Write the chosen documents to a folder</source>
      <translation>Écrire les documents choisis dans un dossier</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>Write the documents to</source>
      <translation>Écrire les documents dans</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_dock.py" />
      <source>Write this profile as an SVG chart</source>
      <translation>Écrire ce profil en graphique SVG</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Your own copy of the mode's preset file, with other figures.</source>
      <translation>Votre copie du fichier de préréglage du mode, avec d’autres chiffres.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>Your own factor</source>
      <translation>Votre propre facteur</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>Your own: each file holds one scenario or a list of them.</source>
      <translation>Les vôtres : chaque fichier contient un scénario ou une liste de scénarios.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>Z is the elevation, M the distance in metres: ready for QGIS's profile tool.</source>
      <translation>Z est l’altitude, M la distance en mètres : prêt pour l’outil de profil de QGIS.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/profile_results.py" />
      <source>Zone</source>
      <translation>Zone</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceparameters.py" />
      <source>Zone policy</source>
      <translation>Politique de zones</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>Zones are schematic cells around towns, dated by public reports, for Kachin State only. There are no positions, strengths or movements of anybody here. Reports may be late, wrong or contested; the confidence of each is stated.</source>
      <translation>Les zones sont des cellules schématiques autour des villes, datées par des rapports publics, pour le seul État kachin. Il n’y a ici ni positions, ni effectifs, ni mouvements de quiconque. Les rapports peuvent être tardifs, faux ou contestés ; la confiance de chacun est indiquée.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>Zones crossed</source>
      <translation>Zones traversées</translation>
    </message>
    <message>
      <location filename="../../resources/ui/routes_tab.ui" />
      <source>Zoom the map to the chosen route</source>
      <translation>Zoomer la carte sur l’itinéraire choisi</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/chartkit.py" />
      <source>a chart cannot be written as .{kind}</source>
      <translation>un graphique ne peut pas être écrit en .{kind}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>a comparison in the tab What if</source>
      <translation>une comparaison dans l’onglet Et si</translation>
    </message>
    <message>
      <location filename="../../plugin/io/friction_file.py" />
      <source>a cost per metre must be zero or more: make the surface again</source>
      <translation>un coût par mètre doit être nul ou positif : refaites la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/core/prepared.py" />
      <source>a crossing cost is negative or not a number</source>
      <translation>un coût de passage est négatif ou n’est pas un nombre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leglines.py" />
      <source>a detour: the {} layer may lack a piece; {}</source>
      <translation>un détour : il manque peut-être un morceau à la couche {} ; {}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/grid.py" />
      <source>a grid needs two dimensions and at least one cell</source>
      <translation>une grille doit avoir deux dimensions et au moins une cellule</translation>
    </message>
    <message>
      <location filename="../../layers/study.py" />
      <source>a layer asks for {name}, which is not in the catalogue</source>
      <translation>une couche demande {name}, qui n’est pas dans le catalogue</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/scatter_chart.py" />
      <source>a length of the scatter is not positive</source>
      <translation>une longueur du nuage de points n’est pas positive</translation>
    </message>
    <message>
      <location filename="../../plugin/core/links.py" />
      <source>a link</source>
      <translation>une liaison</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_mosaic.py" />
      <source>a part of the tile {tile} is gone from the cache</source>
      <translation>une partie de la dalle {tile} a disparu du cache</translation>
    </message>
    <message>
      <location filename="../../layers/statements.py" />
      <source>a place</source>
      <translation>un lieu</translation>
    </message>
    <message>
      <location filename="../../layers/import_deposits.py" />
      <source>a position needs the distance within which it is known</source>
      <translation>une position demande la distance à laquelle elle est connue</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>a run in the tab Routes</source>
      <translation>un calcul dans l’onglet Itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>a run in the tab Routes in another season too</source>
      <translation>un calcul dans l’onglet Itinéraires pour une autre saison aussi</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>a scenario has no name</source>
      <translation>un scénario n’a pas de nom</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>a source at row {row}, column {col} lies outside the raster</source>
      <translation>une source à la ligne {row}, colonne {col} se trouve hors du raster</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>a start cost is negative or not a number</source>
      <translation>un coût de départ est négatif ou n’est pas un nombre</translation>
    </message>
    <message>
      <location filename="../../layers/stored.py" />
      <source>a stored study has no {file} of {name}</source>
      <translation>une étude enregistrée n’a pas de {file} de {name}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>a target at row {row}, column {col} lies outside the raster</source>
      <translation>une cible à la ligne {row}, colonne {col} se trouve hors du raster</translation>
    </message>
    <message>
      <location filename="../../plugin/core/hydrology.py" />
      <source>a terrain of {rows} by {cols} cells has no rivers</source>
      <translation>un terrain de {rows} cellules sur {cols} n’a pas de cours d’eau</translation>
    </message>
    <message>
      <location filename="../../plugin/core/slope.py" />
      <source>a terrain of {rows} by {cols} cells has no slope</source>
      <translation>un terrain de {rows} cellules sur {cols} n’a pas de pente</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>a vertical factor is a positive number, or inf for a grade that nobody passes</source>
      <translation>un facteur vertical est un nombre positif, ou inf pour une pente que personne ne passe</translation>
    </message>
    <message>
      <location filename="../../plugin/core/surface.py" />
      <source>a vertical factor needs an elevation</source>
      <translation>un facteur vertical demande une altitude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/zones.py" />
      <source>a zone</source>
      <translation>une zone</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlareas.py" />
      <source>a {} has no cell</source>
      <translation>un {} n’a pas de cellule</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_page.py" />
      <source>across a border</source>
      <translation>au-delà d’une frontière</translation>
    </message>
    <message>
      <location filename="../../layers/cells.py" />
      <source>add a dated statement on a place</source>
      <translation>ajoutez une déclaration datée sur un lieu</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>add a row for it to the table sources, or use the id of one that is there</source>
      <translation>ajoutez-lui une ligne dans la table sources, ou utilisez l’identifiant d’une source qui y est</translation>
    </message>
    <message>
      <location filename="../../layers/import_roads.py" />
      <source>add a row for it to the table sources, or use {osm} for OpenStreetMap</source>
      <translation>ajoutez-lui une ligne dans la table sources, ou utilisez {osm} pour OpenStreetMap</translation>
    </message>
    <message>
      <location filename="../../layers/study.py" />
      <source>add data.csv to its folder</source>
      <translation>ajoutez data.csv à son dossier</translation>
    </message>
    <message>
      <location filename="../../layers/gateway_status/build.py" />
      <source>add it</source>
      <translation>ajoutez-le</translation>
    </message>
    <message>
      <location filename="../../layers/study.py" />
      <source>add it to layers/places/data.csv</source>
      <translation>ajoutez-le à layers/places/data.csv</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>add it, or do not add the precision of positions</source>
      <translation>ajoutez-le, ou n’ajoutez pas la précision des positions</translation>
    </message>
    <message>
      <location filename="../../layers/study.py" />
      <source>add its folder</source>
      <translation>ajoutez son dossier</translation>
    </message>
    <message>
      <location filename="../../plugin/core/prepared.py" />
      <source>add its row and column to the matrix</source>
      <translation>ajoutez sa ligne et sa colonne à la matrice</translation>
    </message>
    <message>
      <location filename="../../plugin/core/presets.py" />
      <source>add one; it knows {known}</source>
      <translation>ajoutez-en une ; elle connaît {known}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapjobs.py" />
      <source>add {theme}, {date}, {scenario}, {template} or {number}</source>
      <translation>ajoutez {theme}, {date}, {scenario}, {template} ou {number}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>admin</source>
      <translation>administratif</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>after {}</source>
      <translation>après {}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/prepared.py" />
      <source>align them to it</source>
      <translation>alignez-les sur celle-ci</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>alignment</source>
      <translation>tracé</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>all</source>
      <translation>tous</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>all processors</source>
      <translation>tous les processeurs</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>all routes</source>
      <translation>tous les itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/core/weighing.py" />
      <source>all three weights are zero</source>
      <translation>les trois poids sont nuls</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/ringrecords.py" />
      <source>all {} belts</source>
      <translation>les {} ceintures</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>allocation</source>
      <translation>affectation</translation>
    </message>
    <message>
      <location filename="../../layers/importing.py" />
      <source>allow rows of the study to be replaced, or give another id</source>
      <translation>admettez le remplacement de lignes de l’étude, ou donnez un autre identifiant</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>along the cheapest route</source>
      <translation>le long de l’itinéraire le moins cher</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>alternative</source>
      <translation>alternative</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>always</source>
      <translation>toujours</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leglines.py" />
      <source>an end lies on a blocked cell with no open one within {:g} km</source>
      <translation>un bout se trouve sur une cellule bloquée sans cellule ouverte à moins de {:g} km</translation>
    </message>
    <message>
      <location filename="../../layers/importing.py" />
      <source>an id may not hold a semicolon</source>
      <translation>un identifiant ne peut pas contenir de point-virgule</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>and {count} more</source>
      <translation>et {count} de plus</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>annual tonnage</source>
      <translation>le tonnage annuel</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/styles.py" />
      <source>another destination</source>
      <translation>une autre destination</translation>
    </message>
    <message>
      <location filename="../../plugin/io/comparing.py" />
      <source>another feature {feature} in {layer}</source>
      <translation>une autre entité {feature} dans {layer}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/comparing.py" />
      <source>another grid</source>
      <translation>une autre grille</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/headless.py" />
      <source>another run has not ended yet</source>
      <translation>un autre calcul n’est pas encore terminé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlareas.py" />
      <source>area</source>
      <translation>surface</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/atlasrecords.py" />
      <source>as of</source>
      <translation>au</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/content.py" />
      <source>as of {}</source>
      <translation>au {}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>as the terrain tells it, along the line</source>
      <translation>tel que le terrain le donne, le long de la ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/io/classes.py" />
      <source>assign its CRS, for example with Raster &gt; Projections &gt; Assign Projection</source>
      <translation>attribuez-lui son SCR, par exemple avec Raster &gt; Projections &gt; Assigner une projection</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>asymmetric</source>
      <translation>asymétrique</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>atlas</source>
      <translation>atlas</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>back-link</source>
      <translation>lien arrière</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/updatestudy.py" />
      <source>backup</source>
      <translation>sauvegarde</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>basin</source>
      <translation>bassin</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>basin joins</source>
      <translation>le bassin rejoint</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>begin it with https://</source>
      <translation>faites-la commencer par https://</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>belt</source>
      <translation>ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importdeposits.py" />
      <source>belts</source>
      <translation>ceintures</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>best of each pair</source>
      <translation>meilleur de chaque paire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leglines.py" />
      <source>both ends lie in one cell of the terrain</source>
      <translation>les deux bouts sont dans une même cellule du terrain</translation>
    </message>
    <message>
      <location filename="../../layers/study.py" />
      <source>break the circle</source>
      <translation>rompez le cercle</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>bridge</source>
      <translation>pont</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>buffer</source>
      <translation>zone tampon</translation>
    </message>
    <message>
      <location filename="../../plugin/core/grid.py" />
      <source>build both from one terrain</source>
      <translation>construisez les deux à partir d’un même terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>build it again with Create study</source>
      <translation>reconstruisez-la avec « Créer une étude »</translation>
    </message>
    <message>
      <location filename="../../layers/stored.py" />
      <source>build it from the text</source>
      <translation>construisez-la à partir du texte</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_layers.py" />
      <source>build it with 'Create study'</source>
      <translation>construisez-la avec « Créer une étude »</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/study_layers.py" />
      <source>build it with Create study</source>
      <translation>construisez-la avec « Créer une étude »</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>build the study again with Create study</source>
      <translation>reconstruisez l’étude avec « Créer une étude »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>cannot be fetched because {host} answers with the error {status}</source>
      <translation>ne peut pas être téléchargée, car {host} répond par l’erreur {status}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>cannot be fetched because {host} does not answer</source>
      <translation>ne peut pas être téléchargée, car {host} ne répond pas</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>capacity</source>
      <translation>capacité</translation>
    </message>
    <message>
      <location filename="../../plugin/io/copernicus.py" />
      <source>cells cannot be coarsened {factor} times</source>
      <translation>les cellules ne peuvent pas être agrégées {factor} fois</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>chain of straight lines between its places</source>
      <translation>suite de droites entre ses lieux</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>change</source>
      <translation>changement</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>changes
of control</source>
      <translation>changements
de contrôle</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>changes need two dates and only {} is given</source>
      <translation>les changements demandent deux dates et seule {} est donnée</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>chart</source>
      <translation>graphique</translation>
    </message>
    <message>
      <location filename="../../plugin/io/dependencies.py" />
      <source>charts</source>
      <translation>les graphiques</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/chartkit.py" />
      <source>charts need matplotlib, which this QGIS has not</source>
      <translation>les graphiques demandent matplotlib, que ce QGIS n’a pas</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>cheapest</source>
      <translation>le moins cher</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/validatelayers.py" />
      <source>check</source>
      <translation>vérification</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>check the address of the bucket</source>
      <translation>vérifiez l’adresse du dépôt</translation>
    </message>
    <message>
      <location filename="../../plugin/io/copernicus.py" />
      <source>check the address of the bucket, and that no login page is in between</source>
      <translation>vérifiez l’adresse du dépôt, et qu’aucune page de connexion ne s’interpose</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>check the address of the bucket, or try again later</source>
      <translation>vérifiez l’adresse du dépôt, ou réessayez plus tard</translation>
    </message>
    <message>
      <location filename="../../plugin/core/outlines.py" />
      <source>check the coordinate reference system of the layer</source>
      <translation>vérifiez le système de coordonnées de référence de la couche</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>check the disk's free space</source>
      <translation>vérifiez l’espace libre du disque</translation>
    </message>
    <message>
      <location filename="../../layers/import_roads.py" />
      <source>check the extent, the table of classes, and the field that holds the class</source>
      <translation>vérifiez l’étendue, le tableau des classes et le champ qui contient la classe</translation>
    </message>
    <message>
      <location filename="../../plugin/io/appendix.py" />
      <source>check the free space</source>
      <translation>vérifiez l’espace libre</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>check the network and the proxy of QGIS, and try again later, what is fetched already is kept</source>
      <translation>vérifiez le réseau et le proxy de QGIS, et réessayez plus tard, ce qui est déjà téléchargé est conservé</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/expressions.py" />
      <source>check the spelling, or give a geometry</source>
      <translation>vérifiez l’orthographe, ou donnez une géométrie</translation>
    </message>
    <message>
      <location filename="../../plugin/io/copernicus.py" />
      <source>choose 1, 2, 4 or 8</source>
      <translation>choisissez 1, 2, 4 ou 8</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>choose a .qgz or .qgs that QGIS opens</source>
      <translation>choisissez un .qgz ou .qgs que QGIS ouvre</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/templates.py" />
      <source>choose a .qpt that QGIS has saved</source>
      <translation>choisissez un .qpt enregistré par QGIS</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceform.py" />
      <source>choose a CSV with columns grade and factor</source>
      <translation>choisissez un CSV avec les colonnes grade et factor</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/zones.py" />
      <source>choose a date {}</source>
      <translation>choisissez une date {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/zones.py" />
      <source>choose a date {}, or carry open statements on</source>
      <translation>choisissez une date {}, ou prolongez les déclarations ouvertes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/layersources.py" />
      <source>choose a file that the step before has written</source>
      <translation>choisissez un fichier écrit par l’étape précédente</translation>
    </message>
    <message>
      <location filename="../../plugin/io/atomic.py" />
      <source>choose a folder that you may write to</source>
      <translation>choisissez un dossier où vous pouvez écrire</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapexport.py" />
      <source>choose a larger extent or another theme</source>
      <translation>choisissez une étendue plus grande ou un autre thème</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/expressions.py" />
      <source>choose a layer of a study</source>
      <translation>choisissez une couche d’une étude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/zones.py" />
      <source>choose a layer of control zones, or clear its filter</source>
      <translation>choisissez une couche de zones de contrôle, ou effacez son filtre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>choose a layer of lines</source>
      <translation>choisissez une couche de lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>choose a layer of places, or clear its filter</source>
      <translation>choisissez une couche de lieux, ou effacez son filtre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>choose a layer of points</source>
      <translation>choisissez une couche de points</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>choose a layer of polygons</source>
      <translation>choisissez une couche de polygones</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>choose a layer of {}</source>
      <translation>choisissez une couche de : {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/records.py" />
      <source>choose a layer that has it; this one has {}</source>
      <translation>choisissez une couche qui l’a ; celle-ci a {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/ringrecords.py" />
      <source>choose a layer with belts, or clear its filter</source>
      <translation>choisissez une couche avec des ceintures, ou effacez son filtre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>choose a raster made by 'Friction surface'</source>
      <translation>choisissez un raster fait par « Surface de friction »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/classes.py" />
      <source>choose a raster of whole numbers</source>
      <translation>choisissez un raster de nombres entiers</translation>
    </message>
    <message>
      <location filename="../../plugin/io/classes.py" />
      <source>choose a raster that GDAL can open</source>
      <translation>choisissez un raster que GDAL peut ouvrir</translation>
    </message>
    <message>
      <location filename="../../plugin/io/coverage.py" />
      <source>choose a raster that covers it</source>
      <translation>choisissez un raster qui le couvre</translation>
    </message>
    <message>
      <location filename="../../plugin/io/classes.py" />
      <source>choose a raster that covers them</source>
      <translation>choisissez un raster qui les couvre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorequest.py" />
      <source>choose a raster that exists</source>
      <translation>choisissez un raster qui existe</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/relief.py" />
      <source>choose a readable elevation raster</source>
      <translation>choisissez un raster d’altitude lisible</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>choose a ready one, a file or a table</source>
      <translation>choisissez un scénario prêt, un fichier ou un tableau</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>choose a row of the table</source>
      <translation>choisissez une ligne du tableau</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_fetch.py" />
      <source>choose a smaller extent</source>
      <translation>choisissez une étendue plus petite</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/kept_routes.py" />
      <source>choose a study in a folder that you may write to</source>
      <translation>choisissez une étude dans un dossier où vous pouvez écrire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>choose a study, or layers of your own</source>
      <translation>choisissez une étude, ou vos propres couches</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>choose a table of events</source>
      <translation>choisissez une table d’événements</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>choose a table with rows whose event_type is control</source>
      <translation>choisissez une table avec des lignes dont event_type est control</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>choose a terrain that covers the lines</source>
      <translation>choisissez un terrain qui couvre les lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>choose a terrain that covers the route</source>
      <translation>choisissez un terrain qui couvre l’itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>choose a vector layer</source>
      <translation>choisissez une couche vecteur</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>choose an extent inside it</source>
      <translation>choisissez une étendue à l’intérieur</translation>
    </message>
    <message>
      <location filename="../../plugin/io/lineage_chain.py" />
      <source>choose an output of this plugin, or the lineage.json beside a report</source>
      <translation>choisissez une sortie de cette extension, ou le lineage.json à côté d’un rapport</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>choose another boundary, or clear its filter</source>
      <translation>choisissez une autre limite, ou effacez son filtre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlareas.py" />
      <source>choose another boundary, or places with the names of the events</source>
      <translation>choisissez une autre limite, ou des lieux aux noms des événements</translation>
    </message>
    <message>
      <location filename="../../layers/importing.py" />
      <source>choose another file</source>
      <translation>choisissez un autre fichier</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/project.py" />
      <source>choose another folder</source>
      <translation>choisissez un autre dossier</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>choose another folder for them</source>
      <translation>choisissez pour elles un autre dossier</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>choose another layer or another field than {}</source>
      <translation>choisissez une autre couche ou un autre champ que {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>choose another layer, or clear its filter</source>
      <translation>choisissez une autre couche, ou effacez son filtre</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/themelayers.py" />
      <source>choose another one</source>
      <translation>choisissez-en un autre</translation>
    </message>
    <message>
      <location filename="../../plugin/core/hydrology.py" />
      <source>choose another raster</source>
      <translation>choisissez un autre raster</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>choose areas, or places and a boundary for schematic cells</source>
      <translation>choisissez des territoires, ou des lieux et une limite pour des cellules schématiques</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>choose at least one</source>
      <translation>choisissez-en au moins un</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>choose from {}</source>
      <translation>choisissez parmi {}</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>choose low, medium or high</source>
      <translation>choisissez low, medium ou high</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfacerequest.py" />
      <source>choose one from {} to {}</source>
      <translation>choisissez-en une du {} au {}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_data.py" />
      <source>choose one inside it, or press Run in the tab Routes for a surface around it</source>
      <translation>choisissez-en une à l’intérieur, ou pressez Calculer dans l’onglet Itinéraires pour une surface qui l’englobe</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>choose one of the same place</source>
      <translation>choisissez-en une du même endroit</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>choose one of the values that the form offers</source>
      <translation>choisissez l’une des valeurs que propose le formulaire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>choose one of them</source>
      <translation>choisissez l’un des deux</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>choose one of {}</source>
      <translation>choisissez parmi {}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>choose one that Create study has written</source>
      <translation>choisissez-en une écrite par « Créer une étude »</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/relief.py" />
      <source>choose one that covers it</source>
      <translation>choisissez-en un qui la couvre</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/layoutfiles.py" />
      <source>choose one with a map</source>
      <translation>choisissez-en un avec une carte</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>choose other fields</source>
      <translation>choisissez d’autres champs</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>choose the classification that it is in, or give a table of your own</source>
      <translation>choisissez la nomenclature qu’elle suit, ou donnez votre propre tableau</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>choose the encoding that it was saved in</source>
      <translation>choisissez l’encodage dans lequel il a été enregistré</translation>
    </message>
    <message>
      <location filename="../../plugin/io/appendix.py" />
      <source>choose the file that a run has written</source>
      <translation>choisissez le fichier qu’un calcul a écrit</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>choose the gateways.csv that 'Least-cost paths' writes</source>
      <translation>choisissez le gateways.csv qu’écrit « Chemins de moindre coût »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/lineage_chain.py" />
      <source>choose the lineage.json that lies beside a report</source>
      <translation>choisissez le lineage.json qui se trouve à côté d’un rapport</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>choose the table that 'Buffer exposure' writes</source>
      <translation>choisissez le tableau qu’écrit « Exposition des zones tampons »</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>choose the table that 'Compare scenarios' writes</source>
      <translation>choisissez le tableau qu’écrit « Comparer des scénarios »</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapjobs.py" />
      <source>choose to number or to replace, or another folder</source>
      <translation>choisissez de numéroter ou de remplacer, ou un autre dossier</translation>
    </message>
    <message>
      <location filename="../../plugin/core/corridor.py" />
      <source>choose two places on different cells</source>
      <translation>choisissez deux lieux sur des cellules différentes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>climb</source>
      <translation>montée</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>climb
m</source>
      <translation>montée
m</translation>
    </message>
    <message>
      <location filename="../../plugin/io/closures.py" />
      <source>close a road by its id instead</source>
      <translation>fermez plutôt une route par son identifiant</translation>
    </message>
    <message>
      <location filename="../../plugin/io/store.py" />
      <source>close it there, or give another name</source>
      <translation>fermez-la là-bas, ou donnez un autre nom</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>close that program and try again</source>
      <translation>fermez ce programme et réessayez</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/layoutfiles.py" />
      <source>close the file where it is open</source>
      <translation>fermez le fichier là où il est ouvert</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/book.py" />
      <source>close the file where it is open and check the free space</source>
      <translation>fermez le fichier là où il est ouvert et vérifiez l’espace libre</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>close the programs that have it open, or give another name</source>
      <translation>fermez les programmes où elle est ouverte, ou donnez un autre nom</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>closed</source>
      <translation>fermé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>closure</source>
      <translation>fermeture</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapexport.py" />
      <source>coarse demonstration relief</source>
      <translation>relief grossier de démonstration</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>coarse relief</source>
      <translation>relief grossier</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_fetch.py" />
      <source>coarsen {factor} times (about {size:,.0f} MB)</source>
      <translation>agrégez {factor} fois (environ {size:,.0f} Mo)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>comparison</source>
      <translation>comparaison</translation>
    </message>
    <message>
      <location filename="../../plugin/core/presets.py" />
      <source>complete the preset file</source>
      <translation>complétez le fichier de préréglage</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/scatter_chart.py" />
      <source>computed, km</source>
      <translation>calculé, km</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/atlasrecords.py" />
      <source>confidence</source>
      <translation>confiance</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>confidence {value} is not low, medium or high</source>
      <translation>la confiance {value} n’est ni low, ni medium, ni high</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>confidence {}</source>
      <translation>confiance : {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>confluence</source>
      <translation>confluence</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/atlasrecords.py" />
      <source>constraints</source>
      <translation>contraintes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>control</source>
      <translation>contrôle</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/maptexts.py" />
      <source>control at {}</source>
      <translation>contrôle au {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>copernicus</source>
      <translation>copernicus</translation>
    </message>
    <message>
      <location filename="../../layers/statements.py" />
      <source>correct it in the events</source>
      <translation>corrigez-la dans les événements</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenarios.py" />
      <source>correct it there</source>
      <translation>corrigez-le à cet endroit</translation>
    </message>
    <message>
      <location filename="../../layers/leg_status/build.py" />
      <source>correct its id</source>
      <translation>corrigez son identifiant</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>correct its id, or lower the least confidence</source>
      <translation>corrigez son identifiant, ou abaissez la confiance minimale</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>correct its to_date in control_events where it went on</source>
      <translation>corrigez son to_date dans control_events si elle a duré plus longtemps</translation>
    </message>
    <message>
      <location filename="../../layers/study.py" />
      <source>correct the cell or leave it empty</source>
      <translation>corrigez la cellule ou laissez-la vide</translation>
    </message>
    <message>
      <location filename="../../layers/rivers/build.py" />
      <source>correct the course</source>
      <translation>corrigez le parcours</translation>
    </message>
    <message>
      <location filename="../../layers/import_events.py" />
      <source>correct the dates, or import the other statement anew with an end</source>
      <translation>corrigez les dates, ou importez à nouveau l’autre déclaration avec une fin</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>correct the id, or add the row that it names</source>
      <translation>corrigez l’identifiant, ou ajoutez la ligne qu’il nomme</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>correct the position or the country code</source>
      <translation>corrigez la position ou le code du pays</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>correct the row</source>
      <translation>corrigez la ligne</translation>
    </message>
    <message>
      <location filename="../../layers/build.py" />
      <source>correct the text under layers/</source>
      <translation>corrigez le texte sous layers/</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>correct the value</source>
      <translation>corrigez la valeur</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>corridor</source>
      <translation>corridor</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/createstudy.py" />
      <source>corridors</source>
      <translation>corridors</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>cost</source>
      <translation>coût</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>cost distance</source>
      <translation>distance de coût</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/frictionsurface.py" />
      <source>cost surface</source>
      <translation>surface de coût</translation>
    </message>
    <message>
      <location filename="../../plugin/core/surface.py" />
      <source>costs per metre must be zero or more; mask cells that cannot be crossed</source>
      <translation>les coûts par mètre doivent être nuls ou positifs ; masquez les cellules infranchissables</translation>
    </message>
    <message>
      <location filename="../../plugin/io/pdf.py" />
      <source>count pages from 0</source>
      <translation>comptez les pages à partir de 0</translation>
    </message>
    <message>
      <location filename="../../plugin/core/crossings.py" />
      <source>countries and actors combine to {count} regions</source>
      <translation>pays et acteurs se combinent en {count} régions</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>country {country} is unknown</source>
      <translation>le pays {country} est inconnu</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>create the study anew, or choose a layer</source>
      <translation>créez l’étude à nouveau, ou choisissez une couche</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importdeposits.py" />
      <source>csv</source>
      <translation>csv</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>d MMMM yyyy</source>
      <translation>d MMMM yyyy</translation>
    </message>
    <message>
      <location filename="../../plugin/io/fleets.py" />
      <source>daily time on the way</source>
      <translation>temps de route quotidien</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>date</source>
      <translation>date</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importevents.py" />
      <source>dates</source>
      <translation>dates</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>declare the order of day and month, or write YYYY-MM-DD</source>
      <translation>déclarez l’ordre du jour et du mois, ou écrivez AAAA-MM-JJ</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>delay</source>
      <translation>délai</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>dem</source>
      <translation>mne</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>deposit</source>
      <translation>gisement</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/createstudy.py" />
      <source>deposits</source>
      <translation>gisements</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>detour</source>
      <translation>détour</translation>
    </message>
    <message>
      <location filename="../../plugin/core/names.py" />
      <source>did you mean '{word}'?</source>
      <translation>vouliez-vous dire « {word} » ?</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>digitised</source>
      <translation>numérisé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>disc</source>
      <translation>disque</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>distance</source>
      <translation>distance</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>download</source>
      <translation>télécharger</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>downstream</source>
      <translation>aval</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>draw one or take that of a layer</source>
      <translation>dessinez-en une ou prenez celle d’une couche</translation>
    </message>
    <message>
      <location filename="../../plugin/core/buffers.py" />
      <source>draw one side around lines only, or both sides</source>
      <translation>ne dessinez un seul côté qu’autour de lignes, sinon les deux côtés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>draw one, or clear the filter of the layer</source>
      <translation>dessinez-en une, ou effacez le filtre de la couche</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>draw or repair the geometry</source>
      <translation>dessinez ou réparez la géométrie</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>draw rings with 'Belt buffers' first</source>
      <translation>dessinez d’abord des anneaux avec « Zones tampons des ceintures »</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>due diligence</source>
      <translation>devoir de diligence</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>each needs from and to, an actor class or *</source>
      <translation>chacun demande from et to, une classe d’acteur ou *</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>each parameter needs value, unit, kind, source_id and note</source>
      <translation>chaque paramètre demande value, unit, kind, source_id et note</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>elevation</source>
      <translation>altitude</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/texts.py" />
      <source>en</source>
      <translation>fr</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>enable the plugin Processing in Plugins &gt; Manage and Install Plugins</source>
      <translation>activez l’extension Processing dans Extensions &gt; Installer/Gérer les extensions</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>end the earlier statement where the later one starts</source>
      <translation>faites finir la déclaration antérieure là où commence la suivante</translation>
    </message>
    <message>
      <location filename="../../layers/gateway_status/build.py" />
      <source>event {event} is about a gate at {place}, which is no gateway</source>
      <translation>l’événement {event} porte sur un poste à {place}, qui n’est pas un débouché</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>events</source>
      <translation>événements</translation>
    </message>
    <message>
      <location filename="../../plugin/io/dependencies.py" />
      <source>everything</source>
      <translation>tout</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>exp. {unit}</source>
      <translation>{unit} exp.</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>export the layer to EPSG:4326</source>
      <translation>exportez la couche en EPSG:4326</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>export them instead</source>
      <translation>exportez-les plutôt</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>exposed km</source>
      <translation>km exposés</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/whatif_tab.py" />
      <source>exposure</source>
      <translation>exposition</translation>
    </message>
    <message>
      <location filename="../../plugin/io/dependencies.py" />
      <source>fast routing</source>
      <translation>le routage rapide</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>fastest</source>
      <translation>le plus rapide</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>feature {}</source>
      <translation>entité {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/globe.py" />
      <source>feature {} of the layer {} cannot be brought to EPSG:4326</source>
      <translation>l’entité {} de la couche {} ne peut être convertie en EPSG:4326</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>feature {} of the layer {} has no area and was left out</source>
      <translation>l’entité {} de la couche {} n’a pas d’aire et a été laissée de côté</translation>
    </message>
    <message>
      <location filename="../../plugin/io/classes.py" />
      <source>fetch it again</source>
      <translation>téléchargez-le à nouveau</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>fill in the field</source>
      <translation>remplissez le champ</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>fill it in, or give a value for it in the mapping</source>
      <translation>remplissez-le, ou donnez-lui une valeur dans la correspondance</translation>
    </message>
    <message>
      <location filename="../../plugin/io/evidence.py" />
      <source>fill its as_of</source>
      <translation>remplissez son as_of</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/validatelayers.py" />
      <source>findings</source>
      <translation>constats</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>first border</source>
      <translation>première frontière</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>first larger river</source>
      <translation>premier cours d’eau plus grand</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>flow direction</source>
      <translation>direction d’écoulement</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>ford</source>
      <translation>gué</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_cache.py" />
      <source>free some space or choose another cache folder; what is fetched already is kept</source>
      <translation>libérez de l’espace ou choisissez un autre dossier de cache ; ce qui est déjà téléchargé est conservé</translation>
    </message>
    <message>
      <location filename="../../plugin/io/geotiff.py" />
      <source>free some space or choose another folder</source>
      <translation>libérez de l’espace ou choisissez un autre dossier</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_mosaic.py" />
      <source>free some space or choose another folder; what is fetched already is kept</source>
      <translation>libérez de l’espace ou choisissez un autre dossier ; ce qui est déjà téléchargé est conservé</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/relief.py" />
      <source>free some space there</source>
      <translation>libérez-y de l’espace</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_fetch.py" />
      <source>free some space, {way_out}</source>
      <translation>libérez de l’espace, {way_out}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/frictionsurface.py" />
      <source>friction</source>
      <translation>friction</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>from the belt</source>
      <translation>depuis la ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/zones.py" />
      <source>from {} to {}</source>
      <translation>du {} au {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>gaps of {:.1f} km between its parts left out</source>
      <translation>lacunes de {:.1f} km entre ses parties laissées de côté</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>gateway</source>
      <translation>débouché</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/createstudy.py" />
      <source>gateways</source>
      <translation>débouchés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>geodesic</source>
      <translation>géodésique</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importdeposits.py" />
      <source>geojson</source>
      <translation>geojson</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/createstudy.py" />
      <source>geopackage</source>
      <translation>geopackage</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>geopdf</source>
      <translation>geopdf</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>give 0 h or more</source>
      <translation>donnez 0 h ou plus</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>give 0 or more</source>
      <translation>donnez 0 ou plus</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>give 0 t or more</source>
      <translation>donnez 0 t ou plus</translation>
    </message>
    <message>
      <location filename="../../plugin/core/vertical.py" />
      <source>give 0.04 to 0.2</source>
      <translation>donnez de 0.04 à 0.2</translation>
    </message>
    <message>
      <location filename="../../plugin/core/vertical.py" />
      <source>give 0.05 to 0.5</source>
      <translation>donnez de 0.05 à 0.5</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>give 1 to 366 days</source>
      <translation>donnez de 1 à 366 jours</translation>
    </message>
    <message>
      <location filename="../../plugin/io/vectors.py" />
      <source>give a CSV file in UTF-8</source>
      <translation>donnez un fichier CSV en UTF-8</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>give a CSV, a GeoPackage or a GeoJSON file</source>
      <translation>donnez un fichier CSV, GeoPackage ou GeoJSON</translation>
    </message>
    <message>
      <location filename="../../plugin/io/vectors.py" />
      <source>give a GeoJSON file</source>
      <translation>donnez un fichier GeoJSON</translation>
    </message>
    <message>
      <location filename="../../plugin/io/atomic.py" />
      <source>give a file name</source>
      <translation>donnez un nom de fichier</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/createstudy.py" />
      <source>give a file name that ends in .gpkg</source>
      <translation>donnez un nom de fichier qui finit en .gpkg</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>give a file name that ends in .tif</source>
      <translation>donnez un nom de fichier qui finit en .tif</translation>
    </message>
    <message>
      <location filename="../../plugin/io/osm.py" />
      <source>give a layer of lines</source>
      <translation>donnez une couche de lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/build.py" />
      <source>give a layer of lines with features, or a study with belts</source>
      <translation>donnez une couche de lignes non vide, ou une étude avec des ceintures</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>give a number at the grade 0</source>
      <translation>donnez un nombre à la pente 0</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>give a second date, or leave the output Changes empty</source>
      <translation>donnez une seconde date, ou laissez vide la sortie Changements</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>give a year from {first} to {last}</source>
      <translation>donnez une année de {first} à {last}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>give all three; 0 leaves a measure out</source>
      <translation>donnez les trois ; 0 laisse une mesure de côté</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>give an earlier one</source>
      <translation>donnez-en un antérieur</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapexport.py" />
      <source>give an extent for the maps</source>
      <translation>donnez une étendue pour les cartes</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/scatter_chart.py" />
      <source>give as many of each, at least one</source>
      <translation>donnez-en autant de chaque, au moins une</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>give at least one cell</source>
      <translation>donnez au moins une cellule</translation>
    </message>
    <message>
      <location filename="../../plugin/core/ranking.py" />
      <source>give at least one of them more than zero</source>
      <translation>donnez à l’un d’eux au moins plus que zéro</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>give at least two of each, as many of one as of the other</source>
      <translation>donnez-en au moins deux de chaque, autant de l’un que de l’autre</translation>
    </message>
    <message>
      <location filename="../../plugin/core/alternatives.py" />
      <source>give at least {least}</source>
      <translation>donnez au moins {least}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/alternatives.py" />
      <source>give at least {least} and at most {most}</source>
      <translation>donnez au moins {least} et au plus {most}</translation>
    </message>
    <message>
      <location filename="../../layers/import_deposits.py" />
      <source>give both coordinates or none</source>
      <translation>donnez les deux coordonnées ou aucune</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exposurerecords.py" />
      <source>give both of its ends or none</source>
      <translation>donnez ses deux bornes ou aucune</translation>
    </message>
    <message>
      <location filename="../../layers/import_deposits.py" />
      <source>give degrees east</source>
      <translation>donnez des degrés est</translation>
    </message>
    <message>
      <location filename="../../layers/import_deposits.py" />
      <source>give degrees north; longitude and latitude may be the wrong way round</source>
      <translation>donnez des degrés nord ; longitude et latitude sont peut-être inversées</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>give each a name of its own</source>
      <translation>donnez à chacune son propre nom</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>give each its own name</source>
      <translation>donnez à chacune son propre nom</translation>
    </message>
    <message>
      <location filename="../../layers/importing.py" />
      <source>give each row an id of its own</source>
      <translation>donnez à chaque ligne son propre identifiant</translation>
    </message>
    <message>
      <location filename="../../plugin/core/ranking.py" />
      <source>give each zero or more</source>
      <translation>donnez à chacun zéro ou plus</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>give either a project or a study</source>
      <translation>donnez soit un projet, soit une étude</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>give every row an id of its own</source>
      <translation>donnez à chaque ligne son propre identifiant</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>give four for each: from class, to class, hours, USD/t</source>
      <translation>donnez-en quatre par ligne : de la classe, à la classe, heures, USD/t</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>give grades as rise over run, negative downhill</source>
      <translation>donnez les pentes comme dénivelé sur distance, négatives en descente</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>give it as a number, or choose another field</source>
      <translation>donnez-le comme nombre, ou choisissez un autre champ</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/charts.py" />
      <source>give it at least one gateway</source>
      <translation>donnez-lui au moins un débouché</translation>
    </message>
    <message>
      <location filename="../../layers/import_deposits.py" />
      <source>give it in km</source>
      <translation>donnez-la en km</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>give it one, "name": "..."</source>
      <translation>donnez-lui en un, "name": "..."</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>give it without a name and a password</source>
      <translation>donnez-la sans nom ni mot de passe</translation>
    </message>
    <message>
      <location filename="../../plugin/io/fleets.py" />
      <source>give it, or a preset that states it</source>
      <translation>donnez-la, ou un préréglage qui l’indique</translation>
    </message>
    <message>
      <location filename="../../layers/import_deposits.py" />
      <source>give its centre, and its extent as precision_km</source>
      <translation>donnez son centre, et son étendue comme precision_km</translation>
    </message>
    <message>
      <location filename="../../plugin/io/copernicus.py" />
      <source>give its coordinates in degrees or with their CRS</source>
      <translation>donnez ses coordonnées en degrés ou avec leur SCR</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>give its line in longitude and latitude, as WKT in wkt or GeoJSON in geometry</source>
      <translation>donnez sa ligne en longitude et latitude, en WKT dans wkt ou en GeoJSON dans geometry</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>give its tonnes a season, or choose no field for gateways without a limit</source>
      <translation>donnez ses tonnes par saison, ou ne choisissez aucun champ pour des débouchés sans limite</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>give its tonnes a year; 0 for none</source>
      <translation>donnez ses tonnes par an ; 0 pour aucune</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>give longitude and latitude in EPSG:4326</source>
      <translation>donnez longitude et latitude en EPSG:4326</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>give more than 0 and at most 24 h</source>
      <translation>donnez plus de 0 et au plus 24 h</translation>
    </message>
    <message>
      <location filename="../../plugin/core/geodesy.py" />
      <source>give more than 0 and at most {most:.0f} m</source>
      <translation>donnez plus de 0 et au plus {most:.0f} m</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>give more than 0 t</source>
      <translation>donnez plus de 0 t</translation>
    </message>
    <message>
      <location filename="../../plugin/core/profile.py" />
      <source>give one above 0</source>
      <translation>donnez-en un supérieur à 0</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>give one as EPSG:32647</source>
      <translation>donnez-en un comme EPSG:32647</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/charts.py" />
      <source>give one for each measure, None where there is none</source>
      <translation>donnez-en une pour chaque mesure, None là où il n’y en a pas</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>give one for each point or for each stretch between points</source>
      <translation>donnez-en une par point ou une par portion entre deux points</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>give one for the base</source>
      <translation>donnez-en une pour la base</translation>
    </message>
    <message>
      <location filename="../../plugin/core/weighing.py" />
      <source>give one of them more than zero</source>
      <translation>donnez à l’un d’eux plus que zéro</translation>
    </message>
    <message>
      <location filename="../../layers/catalogue.py" />
      <source>give one of {known}</source>
      <translation>donnez l’un de ceux-ci : {known}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>give six for each actor class: class, time factor, blocked, exposure, delay, levy</source>
      <translation>donnez-en six par classe d’acteur : classe, facteur de temps, bloqué, exposition, délai, prélèvement</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>give the id or the name of a leg as the place, or the id of a corridor</source>
      <translation>donnez comme lieu l’identifiant ou le nom d’un tronçon, ou l’identifiant d’un corridor</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>give the later date second</source>
      <translation>donnez la date ultérieure en second</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>give the layers different titles</source>
      <translation>donnez aux couches des titres différents</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/layoutfiles.py" />
      <source>give the project a coordinate reference system</source>
      <translation>donnez au projet un système de coordonnées de référence</translation>
    </message>
    <message>
      <location filename="../../layers/belts.py" />
      <source>give the radius of the disc within which it lies</source>
      <translation>donnez le rayon du disque dans lequel il se trouve</translation>
    </message>
    <message>
      <location filename="../../layers/leg_lines.py" />
      <source>give the study whose legs these are</source>
      <translation>donnez l’étude dont ce sont les tronçons</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>give the three weights, or choose a measure</source>
      <translation>donnez les trois poids, ou choisissez une mesure</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>give the tonnes a year, or the field of the belts that states them</source>
      <translation>donnez les tonnes par an, ou le champ des ceintures qui les indique</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>give three per row: field, column, value where empty</source>
      <translation>donnez-en trois par ligne : champ, colonne, valeur si vide</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>give three per row: value, class, class where unpaved</source>
      <translation>donnez-en trois par ligne : valeur, classe, classe si non revêtue</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>give two grades at least</source>
      <translation>donnez au moins deux pentes</translation>
    </message>
    <message>
      <location filename="../../plugin/io/copernicus.py" />
      <source>give west, east, south and north in degrees</source>
      <translation>donnez ouest, est, sud et nord en degrés</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>give zero or more</source>
      <translation>donnez zéro ou plus</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>glo-30</source>
      <translation>glo-30</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>glo-90</source>
      <translation>glo-90</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>grade</source>
      <translation>déclivité</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>grade up to 8 %</source>
      <translation>pente jusqu’à 8 %</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>h</source>
      <translation>h</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>h per level km</source>
      <translation>h par km à plat</translation>
    </message>
    <message>
      <location filename="../../plugin/io/fleets.py" />
      <source>handling time</source>
      <translation>temps de manutention</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>has no column {names}</source>
      <translation>n’a pas de colonne {names}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlareas.py" />
      <source>has the position of {}</source>
      <translation>a la position de {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>high</source>
      <translation>élevée</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>hours</source>
      <translation>heures</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>hull</source>
      <translation>enveloppe</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>hydrology</source>
      <translation>hydrologie</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_route.py" />
      <source>import deposits first</source>
      <translation>importez d’abord des gisements</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorequest.py" />
      <source>in the scenario '{}' {}</source>
      <translation>dans le scénario « {} », {}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/chartkit.py" />
      <source>install it, or leave the charts out</source>
      <translation>installez-le, ou renoncez aux graphiques</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>install numba</source>
      <translation>installez numba</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>install the version that the lineage names</source>
      <translation>installez la version que nomme le lignage</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>is empty</source>
      <translation>est vide</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_tile.py" />
      <source>is truncated or damaged</source>
      <translation>est tronquée ou endommagée</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>isochrone</source>
      <translation>isochrone</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>it ends on {end}, not after its start on {start}</source>
      <translation>fin le {end}, qui n’est pas postérieure au début le {start}</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>it has a position but no precision_km</source>
      <translation>position sans precision_km</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>it has no data.tif</source>
      <translation>data.tif manque</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>it has no geometry</source>
      <translation>pas de géométrie</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>it has {count}</source>
      <translation>on en compte {count}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>it has {count} cells, the header has {columns}</source>
      <translation>la ligne a {count} cellules, l’en-tête en a {columns}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>it is a {kind}: draw a line</source>
      <translation>c’est un {kind} : dessinez une ligne</translation>
    </message>
    <message>
      <location filename="../../layers/import_deposits.py" />
      <source>it is empty</source>
      <translation>c’est vide</translation>
    </message>
    <message>
      <location filename="../../layers/import_deposits.py" />
      <source>it is no latitude</source>
      <translation>ce n’est pas une latitude</translation>
    </message>
    <message>
      <location filename="../../layers/import_deposits.py" />
      <source>it is no longitude</source>
      <translation>ce n’est pas une longitude</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>it is no {kind}</source>
      <translation>ce n’est pas du type {kind}</translation>
    </message>
    <message>
      <location filename="../../layers/import_events.py" />
      <source>it is not after the start {start}</source>
      <translation>ce n’est pas postérieur au début {start}</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>it is not one of {known}</source>
      <translation>ce n’est aucune des valeurs {known}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>it lays out pages</source>
      <translation>il met en page</translation>
    </message>
    <message>
      <location filename="../../layers/import_events.py" />
      <source>it overlaps {other}</source>
      <translation>chevauche {other}</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>it overlaps {other} at {place}</source>
      <translation>chevauche {other} à {place}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/copernicus.py" />
      <source>it says '{word}'</source>
      <translation>il contient « {word} »</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>it shows {name}, which is no layer</source>
      <translation>montre {name}, qui n’est pas une couche</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>it was open, and the newer statement {by} starts on {day}</source>
      <translation>elle était ouverte, et la déclaration plus récente {by} commence le {day}</translation>
    </message>
    <message>
      <location filename="../../layers/stored.py" />
      <source>its coordinate reference system is EPSG:{code}</source>
      <translation>son système de coordonnées de référence est EPSG:{code}</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>its coordinates are no longitude and latitude</source>
      <translation>ses coordonnées ne sont pas une longitude et une latitude</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>its geometry cannot be read</source>
      <translation>sa géométrie est illisible</translation>
    </message>
    <message>
      <location filename="../../layers/import_deposits.py" />
      <source>its geometry is a {kind}, a deposit is a point</source>
      <translation>sa géométrie est un {kind}, un gisement est un point</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>its geometry is not valid</source>
      <translation>sa géométrie n’est pas valide</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>its position cannot be brought to EPSG:4326</source>
      <translation>sa position ne peut pas être convertie en EPSG:4326</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>join</source>
      <translation>jointure</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>k shortest paths</source>
      <translation>k plus courts chemins</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorequest.py" />
      <source>keep its line within {:.2f} to {:.2f} E, {:.2f} to {:.2f} N</source>
      <translation>gardez sa ligne entre {:.2f} et {:.2f} E, {:.2f} et {:.2f} N</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>keep one</source>
      <translation>gardez-en une</translation>
    </message>
    <message>
      <location filename="../../layers/cells.py" />
      <source>keep one of them</source>
      <translation>gardez-en un seul</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>keep one row</source>
      <translation>gardez une seule ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>km</source>
      <translation>km</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>km off
mapped roads</source>
      <translation>km hors
routes cart.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>km with
switchbacks</source>
      <translation>km avec
lacets</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>km/h</source>
      <translation>km/h</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>km²</source>
      <translation>km²</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>known to the month</source>
      <translation>connu au mois près</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>known to the year</source>
      <translation>connu à l’année près</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/frictionsurface.py" />
      <source>land cover</source>
      <translation>occupation du sol</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>landslide</source>
      <translation>glissement de terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>largest outlet</source>
      <translation>plus grand exutoire</translation>
    </message>
    <message>
      <location filename="../../layers/study.py" />
      <source>layer {name}, line {line}: {field} is {text!r}, no {kind}</source>
      <translation>couche {name}, ligne {line} : {field} vaut {text!r}, qui n’est pas du type {kind}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/createstudy.py" />
      <source>layers</source>
      <translation>couches</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>layout</source>
      <translation>mise en page</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/matrixrecords.py" />
      <source>least by the weights given</source>
      <translation>minimal selon les poids donnés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/accumulatedcost.py" />
      <source>least cost</source>
      <translation>moindre coût</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>least exposed</source>
      <translation>le moins exposé</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>least of each measure, each on its own best route</source>
      <translation>minimum de chaque mesure, chacune sur son meilleur itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>least-cost paths over the move graph, one per measure</source>
      <translation>chemins de moindre coût sur le graphe des déplacements, un par mesure</translation>
    </message>
    <message>
      <location filename="../../layers/import_events.py" />
      <source>leave an open end empty</source>
      <translation>laissez vide une fin ouverte</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/scatter_chart.py" />
      <source>leave that leg out</source>
      <translation>laissez ce tronçon de côté</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>leaves the terrain</source>
      <translation>quitte le terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>left out: {} lines of class {}</source>
      <translation>laissées de côté : {} lignes de classe {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>leg</source>
      <translation>tronçon</translation>
    </message>
    <message>
      <location filename="../../layers/leg_status/build.py" />
      <source>leg_status names {event}, which is no access_closure of control_events</source>
      <translation>leg_status nomme {event}, qui n’est pas un access_closure de control_events</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>legs</source>
      <translation>tronçons</translation>
    </message>
    <message>
      <location filename="../../plugin/core/tenure.py" />
      <source>let it end after it starts</source>
      <translation>faites-la finir après son début</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>let it end after its start, or leave the end empty</source>
      <translation>faites-la finir après son début, ou laissez la fin vide</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>level {}</source>
      <translation>niveau {}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>levy</source>
      <translation>le prélèvement</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>lies on a blocked cell</source>
      <translation>se trouve sur une cellule bloquée</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>lies on a blocked cell with no open one within {:g} km</source>
      <translation>se trouve sur une cellule bloquée sans cellule ouverte à moins de {:g} km</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridorpairs.py" />
      <source>lies on the cell of the origin</source>
      <translation>se trouve sur la cellule de l’origine</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>lies outside the surface</source>
      <translation>se trouve hors de la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>lies outside the terrain</source>
      <translation>se trouve hors du terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlareas.py" />
      <source>lies {:.0f} km outside of the boundary</source>
      <translation>se trouve {:.0f} km hors de la limite</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>line</source>
      <translation>ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>line {line} of {file} holds '{grade}, {factor}'</source>
      <translation>la ligne {line} de {file} contient « {grade}, {factor} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>line {line} of {file} says {mode} = '{value}' for '{name}'</source>
      <translation>la ligne {line} de {file} dit {mode} = « {value} » pour « {name} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/vectors.py" />
      <source>line {line} of {name} has a wrong number of cells</source>
      <translation>la ligne {line} de {name} n’a pas le bon nombre de cellules</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>lineage</source>
      <translation>lignage</translation>
    </message>
    <message>
      <location filename="../../plugin/core/prepared.py" />
      <source>link {number} costs {cost}</source>
      <translation>la liaison {number} coûte {cost}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/prepared.py" />
      <source>link {number} leaves the grid at row {row}, column {col}</source>
      <translation>la liaison {number} sort de la grille à la ligne {row}, colonne {col}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>look for a quotation mark that is not closed</source>
      <translation>cherchez un guillemet non fermé</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>look into its sources</source>
      <translation>consultez ses sources</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>low</source>
      <translation>faible</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>lower the least confidence</source>
      <translation>abaissez la confiance minimale</translation>
    </message>
    <message>
      <location filename="../../plugin/io/friction_file.py" />
      <source>make it again with 'Friction surface'</source>
      <translation>refaites-la avec « Surface de friction »</translation>
    </message>
    <message>
      <location filename="../../layers/corridor_legs/build.py" />
      <source>make it anew with .ci/make_leg_lines.py</source>
      <translation>refaites-la avec .ci/make_leg_lines.py</translation>
    </message>
    <message>
      <location filename="../../layers/corridor_legs/build.py" />
      <source>make it with .ci/make_leg_lines.py</source>
      <translation>faites-la avec .ci/make_leg_lines.py</translation>
    </message>
    <message>
      <location filename="../../plugin/io/friction_file.py" />
      <source>make one with 'Friction surface'</source>
      <translation>faites-en une avec « Surface de friction »</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/siterecords.py" />
      <source>make routes with 'Least-cost paths' first</source>
      <translation>faites d’abord des itinéraires avec « Chemins de moindre coût »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/friction_file.py" />
      <source>make the surface again</source>
      <translation>refaites la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>map</source>
      <translation>carte</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>map it to a column, or give a value for it in the mapping</source>
      <translation>associez-le à une colonne, ou donnez-lui une valeur dans la correspondance</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>map sheets have no preview</source>
      <translation>les feuilles de carte n’ont pas d’aperçu</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>mapped river</source>
      <translation>cours d’eau cartographié</translation>
    </message>
    <message>
      <location filename="../../plugin/core/surface.py" />
      <source>mask them</source>
      <translation>masquez-les</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>measured as a least-cost path</source>
      <translation>mesuré comme chemin de moindre coût</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>measured as drawn</source>
      <translation>mesuré tel que dessiné</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>medium</source>
      <translation>moyenne</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>meets the water of</source>
      <translation>rejoint l’eau de</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/updatestudy.py" />
      <source>migration</source>
      <translation>migration</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>min-cost flow</source>
      <translation>flot de coût minimal</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importdeposits.py" />
      <source>mines</source>
      <translation>mines</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/maptexts.py" />
      <source>mode {}</source>
      <translation>mode {}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/whatif_tab.py" />
      <source>money</source>
      <translation>argent</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>money, hours and exposed km, never added up</source>
      <translation>argent, heures et km exposés, jamais additionnés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>move it, or allow a larger snapping distance</source>
      <translation>déplacez-le, ou admettez une distance d’accrochage plus grande</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/kept_routes.py" />
      <source>move the file away; a new one is made</source>
      <translation>déplacez le fichier ; un nouveau sera créé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/matrixrecords.py" />
      <source>moved</source>
      <translation>déplacé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>multi-ring</source>
      <translation>anneaux multiples</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/chartkit.py" />
      <source>name it .svg or .png</source>
      <translation>nommez-le en .svg ou .png</translation>
    </message>
    <message>
      <location filename="../../layers/leg_status/build.py" />
      <source>name its legs in leg_status/legs.csv, or the reason in leg_status/not_listed.csv</source>
      <translation>nommez ses tronçons dans leg_status/legs.csv, ou la raison dans leg_status/not_listed.csv</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>name one of {known}</source>
      <translation>nommez l’une de celles-ci : {known}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>name the columns in its first row</source>
      <translation>nommez les colonnes dans sa première ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>name the folder that holds it</source>
      <translation>nommez le dossier qui le contient</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>name them in its first line</source>
      <translation>nommez-les dans sa première ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>narrowest km</source>
      <translation>km au plus étroit</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>near-optimal</source>
      <translation>quasi optimal</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>neither a study nor a layer is given</source>
      <translation>ni étude ni couche ne sont données</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>neither a study nor a layer nor a terrain is given</source>
      <translation>ni étude, ni couche, ni terrain ne sont donnés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>neither a terrain nor a study is given</source>
      <translation>ni terrain ni étude ne sont donnés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>neither areas nor both places and a boundary are given</source>
      <translation>ni territoires, ni lieux avec limite ne sont donnés</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_tile.py" />
      <source>no CRS</source>
      <translation>aucun SCR</translation>
    </message>
    <message>
      <location filename="../../plugin/core/names.py" />
      <source>no area has this name</source>
      <translation>aucun territoire ne porte ce nom</translation>
    </message>
    <message>
      <location filename="../../plugin/core/names.py" />
      <source>no area has this name; the nearest is {title}</source>
      <translation>aucun territoire ne porte ce nom ; le plus proche est {title}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>no belt of the layer {} lies on the terrain</source>
      <translation>aucune ceinture de la couche {} ne se trouve sur le terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfacejob.py" />
      <source>no cell of {} can be passed</source>
      <translation>aucune cellule de {} n’est franchissable</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_solver.py" />
      <source>no cell within {:g} km of there can be passed</source>
      <translation>aucune cellule à moins de {:g} km de là n’est franchissable</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>no column of {file} gives the field {field}</source>
      <translation>aucune colonne de {file} ne donne le champ {field}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/evidence.py" />
      <source>no control zone of {file} says when it was known</source>
      <translation>aucune zone de contrôle de {file} ne dit quand elle était connue</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>no corridor leg has this id or name, so that no leg is shown closed</source>
      <translation>aucun tronçon de corridor n’a cet identifiant ou ce nom, donc aucun n’est montré fermé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>no deposit of the layer {} has at least {} confidence</source>
      <translation>aucun gisement de la couche {} n’a une confiance au moins {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>no destination can be reached from {} on this surface</source>
      <translation>aucune destination ne peut être atteinte depuis {} sur cette surface</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/raster_styles.py" />
      <source>no difference</source>
      <translation>aucune différence</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>no field of {} is chosen for the name of the area</source>
      <translation>aucun champ de {} n’est choisi pour le nom du territoire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>no gateway can be reached from {} on this surface</source>
      <translation>aucun débouché ne peut être atteint depuis {} sur cette surface</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorecords.py" />
      <source>no gateway is reached</source>
      <translation>aucun débouché n’est atteint</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorecords.py" />
      <source>no gateway is reached, {} closed</source>
      <translation>aucun débouché n’est atteint, {} fermé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorecords.py" />
      <source>no gateway is reached.</source>
      <translation>aucun débouché n’est atteint.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>no gateway leads</source>
      <translation>aucun débouché ne domine</translation>
    </message>
    <message>
      <location filename="../../layers/import_events.py" />
      <source>no gateway of the study is at this place</source>
      <translation>aucun débouché de l’étude n’est à ce lieu</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapexport.py" />
      <source>no layer of the theme has an extent</source>
      <translation>aucune couche du thème n’a d’étendue</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapexport.py" />
      <source>no layer of the theme {theme} reaches into the extent of the map</source>
      <translation>aucune couche du thème {theme} n’atteint l’étendue de la carte</translation>
    </message>
    <message>
      <location filename="../../plugin/io/comparing.py" />
      <source>no layer {layer}</source>
      <translation>pas de couche {layer}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>no line is named {}</source>
      <translation>aucune ligne ne s’appelle {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>no line of the layer {} lies on {}</source>
      <translation>aucune ligne de la couche {} ne se trouve sur {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativerecords.py" />
      <source>no other way costs at most {limit:g} times the best route</source>
      <translation>aucun autre trajet ne coûte au plus {limit:g} fois le meilleur itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>no page of the study report is ticked</source>
      <translation>aucune page du rapport d’étude n’est cochée</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridorpairs.py" />
      <source>no passable way on this surface</source>
      <translation>aucun trajet praticable sur cette surface</translation>
    </message>
    <message>
      <location filename="../../plugin/core/corridor.py" />
      <source>no path joins the cells {origin} and {destination}</source>
      <translation>aucun chemin ne relie les cellules {origin} et {destination}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/alternatives.py" />
      <source>no path joins the origin and the destination</source>
      <translation>aucun chemin ne relie l’origine et la destination</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridorpairs.py" />
      <source>no percentage is given</source>
      <translation>aucun pourcentage n’est donné</translation>
    </message>
    <message>
      <location filename="../../layers/study.py" />
      <source>no place named {name} has a position</source>
      <translation>aucun lieu nommé {name} n’a de position</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/expressions.py" />
      <source>no place of the project's studies is named {}</source>
      <translation>aucun lieu des études du projet ne s’appelle {}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/store.py" />
      <source>no reason</source>
      <translation>sans raison</translation>
    </message>
    <message>
      <location filename="../../plugin/core/buffers.py" />
      <source>no ring distance is given</source>
      <translation>aucune distance d’anneau n’est donnée</translation>
    </message>
    <message>
      <location filename="../../plugin/io/closures.py" />
      <source>no road of the study runs along the leg {leg} {name}</source>
      <translation>aucune route de l’étude ne suit le tronçon {leg} {name}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>no route is chosen</source>
      <translation>aucun itinéraire n’est choisi</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/whatif_tab.py" />
      <source>no scenario is chosen</source>
      <translation>aucun scénario n’est choisi</translation>
    </message>
    <message>
      <location filename="../../plugin/core/trace.py" />
      <source>no source reaches the cell at row {row}, column {col}</source>
      <translation>aucune source n’atteint la cellule à la ligne {row}, colonne {col}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlareas.py" />
      <source>no statement is about a place of the places layer inside of the boundary</source>
      <translation>aucune déclaration ne porte sur un lieu de la couche de lieux à l’intérieur de la limite</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlareas.py" />
      <source>no statement is about this area</source>
      <translation>aucune déclaration ne porte sur ce territoire</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>no study is open</source>
      <translation>aucune étude n’est ouverte</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leglines.py" />
      <source>no surface for the mode {}</source>
      <translation>aucune surface pour le mode {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>no template is chosen</source>
      <translation>aucun modèle n’est choisi</translation>
    </message>
    <message>
      <location filename="../../plugin/core/isochrones.py" />
      <source>no time is given</source>
      <translation>aucun temps n’est donné</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/zones.py" />
      <source>no zone of the layer {} holds on {}</source>
      <translation>aucune zone de la couche {} n’est en vigueur au {}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/fleets.py" />
      <source>no {what} is known for the mode '{mode}' in the {season} season</source>
      <translation>donnée inconnue : {what}, pour le mode « {mode} » en saison {season}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leglines.py" />
      <source>no {} line joins both ends within {:g} km</source>
      <translation>aucune ligne de type {} ne joint les deux bouts à moins de {:g} km</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>no {} of the events is a {} of the layer {} (such as "{}" and "{}")</source>
      <translation>aucun {} des événements n’est un {} de la couche {} (comme « {} » et « {} »)</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/themelayers.py" />
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>none reached</source>
      <translation>aucun atteint</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/matrixrecords.py" />
      <source>not moved: no gateway is reached</source>
      <translation>non déplacé : aucun débouché n’est atteint</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/matrixrecords.py" />
      <source>not moved: the fleet has no time left in the season</source>
      <translation>non déplacé : la flotte n’a plus de temps dans la saison</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/matrixrecords.py" />
      <source>not moved: the gateways in reach are full</source>
      <translation>non déplacé : les débouchés à portée sont pleins</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/charts.py" />
      <source>not reached</source>
      <translation>non atteint</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>not stated</source>
      <translation>non indiqué</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/credits.py" />
      <source>not stated in the metadata of the layer</source>
      <translation>non indiqué dans les métadonnées de la couche</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>nothing is ticked</source>
      <translation>rien n’est coché</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>numba cannot be loaded ({error})</source>
      <translation>numba ne peut pas être chargé ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>numba cannot be loaded ({error}); the slow reference solver is used instead</source>
      <translation>numba ne peut pas être chargé ({error}) ; le lent solveur de référence le remplace</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>number</source>
      <translation>numéroter</translation>
    </message>
    <message>
      <location filename="../../plugin/io/fleets.py" />
      <source>number of days</source>
      <translation>nombre de jours</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>oecd</source>
      <translation>ocde</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_page.py" />
      <source>of all gateways</source>
      <translation>de tous les débouchés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>of origins</source>
      <translation>d’origines</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativerecords.py" />
      <source>of the other ways within {limit:g} times the best route {reasons}</source>
      <translation>des autres trajets à moins de {limit:g} fois le meilleur itinéraire, {reasons}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_data.py" />
      <source>off the surface</source>
      <translation>hors de la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>on the {known} km that lie on the terrain</source>
      <translation>sur les {known} km situés sur le terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>one of both is what maps show</source>
      <translation>l’un des deux est ce que montrent les cartes</translation>
    </message>
    <message>
      <location filename="../../plugin/io/closures.py" />
      <source>only legs by road can be closed</source>
      <translation>seuls les tronçons par la route peuvent être fermés</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/charts.py" />
      <source>only {state}</source>
      <translation>seulement {state}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/content.py" />
      <source>open</source>
      <translation>ouvert</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfacejob.py" />
      <source>open a blocked zone in the policy or choose another terrain</source>
      <translation>ouvrez une zone bloquée dans la politique ou choisissez un autre terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>open a blocked zone in the policy, or add the crossing or road that is missing</source>
      <translation>ouvrez une zone bloquée dans la politique, ou ajoutez le passage ou la route qui manque</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>open it in QGIS and repair the path</source>
      <translation>ouvrez-le dans QGIS et réparez le chemin</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>openstreetmap</source>
      <translation>openstreetmap</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>osm</source>
      <translation>osm</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>other</source>
      <translation>autre</translation>
    </message>
    <message>
      <location filename="../../plugin/io/comparing.py" />
      <source>other bands</source>
      <translation>d’autres bandes</translation>
    </message>
    <message>
      <location filename="../../plugin/io/comparing.py" />
      <source>other content</source>
      <translation>un autre contenu</translation>
    </message>
    <message>
      <location filename="../../plugin/io/comparing.py" />
      <source>other values in the band {band}</source>
      <translation>d’autres valeurs dans la bande {band}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>outlet</source>
      <translation>exutoire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>outlet joins</source>
      <translation>l’exutoire rejoint</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/reachrecords.py" />
      <source>outlet {:g} km upstream</source>
      <translation>exutoire {:g} km en amont</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/corridor_styles.py" />
      <source>over {low:g} km wide</source>
      <translation>large de plus de {low:g} km</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/corridor_styles.py" />
      <source>over {value:g} %</source>
      <translation>plus de {value:g} %</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/raster_styles.py" />
      <source>over {value:g} {unit}</source>
      <translation>plus de {value:g} {unit}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>overlap</source>
      <translation>recouvrement</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>overlay</source>
      <translation>superposition</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlareas.py" />
      <source>parts that touch each other were joined</source>
      <translation>les parties qui se touchent ont été réunies</translation>
    </message>
    <message>
      <location filename="../../plugin/io/fleets.py" />
      <source>payload</source>
      <translation>charge utile</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>pbf</source>
      <translation>pbf</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>pdf</source>
      <translation>pdf</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlareas.py" />
      <source>place</source>
      <translation>lieu</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>plateau</source>
      <translation>plateau</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>png</source>
      <translation>png</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>population</source>
      <translation>population</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>precision</source>
      <translation>précision</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_route.py" />
      <source>press Run in the tab Routes first</source>
      <translation>pressez d’abord Calculer dans l’onglet Itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_solver.py" />
      <source>press Run in the tab Routes to make it again</source>
      <translation>pressez Calculer dans l’onglet Itinéraires pour la refaire</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>press Start in the tab Study</source>
      <translation>pressez Commencer dans l’onglet Étude</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_tab.py" />
      <source>press Start, or open one</source>
      <translation>pressez Commencer, ou ouvrez-en une</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>print</source>
      <translation>impression</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>profile</source>
      <translation>profil</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>project</source>
      <translation>projet</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importdeposits.py" />
      <source>prospects</source>
      <translation>indices</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>protected areas</source>
      <translation>aires protégées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>provenance</source>
      <translation>provenance</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/scatter_chart.py" />
      <source>published, km</source>
      <translation>publié, km</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>qgz</source>
      <translation>qgz</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/validatelayers.py" />
      <source>quality</source>
      <translation>qualité</translation>
    </message>
    <message>
      <location filename="../../plugin/io/vectors.py" />
      <source>quote the cells that hold a comma</source>
      <translation>mettez entre guillemets les cellules qui contiennent une virgule</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>rail</source>
      <translation>rail</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>rank</source>
      <translation>rang</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>ranking</source>
      <translation>classement</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>red flags</source>
      <translation>signaux d’alerte</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>refuse</source>
      <translation>refuser</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/templates.py" />
      <source>reinstall the plugin</source>
      <translation>réinstallez l’extension</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/jobs.py" />
      <source>reload the plugin</source>
      <translation>rechargez l’extension</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>remove it</source>
      <translation>retirez-le</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>rename one of them, or merge the rows</source>
      <translation>renommez l’une d’elles, ou fusionnez les lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>repeat</source>
      <translation>répéter</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>replace</source>
      <translation>remplacer</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>reproduce</source>
      <translation>reproduire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>restore it, or allow changed inputs</source>
      <translation>restaurez-la, ou admettez des entrées modifiées</translation>
    </message>
    <message>
      <location filename="../../layers/control_zones/build.py" />
      <source>restore layers/states</source>
      <translation>restaurez layers/states</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>restore the layer's data</source>
      <translation>restaurez les données de la couche</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>ring</source>
      <translation>anneau</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>river</source>
      <translation>cours d’eau</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>rivers</source>
      <translation>cours d’eau</translation>
    </message>
    <message>
      <location filename="../../layers/rivers/build.py" />
      <source>rivers/names.csv: no river joins stop {number} of {name} to the next</source>
      <translation>rivers/names.csv : aucun cours d’eau ne relie l’étape {number} de {name} à la suivante</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>road</source>
      <translation>route</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/frictionsurface.py" />
      <source>roads</source>
      <translation>routes</translation>
    </message>
    <message>
      <location filename="../../layers/roads/build.py" />
      <source>roads/dropped_chords.csv names {road}, which is no chord</source>
      <translation>roads/dropped_chords.csv nomme {road}, qui n’est pas une corde</translation>
    </message>
    <message>
      <location filename="../../layers/roads/build.py" />
      <source>roads/legs.csv names {leg}, which is no leg</source>
      <translation>roads/legs.csv nomme {leg}, qui n’est pas un tronçon</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>route</source>
      <translation>itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/core/charges.py" />
      <source>route on it again</source>
      <translation>refaites le routage sur elle</translation>
    </message>
    <message>
      <location filename="../../layers/importing.py" />
      <source>row {row} of the file has the same id</source>
      <translation>la ligne {row} du fichier a le même identifiant</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/validatelayers.py" />
      <source>rules</source>
      <translation>règles</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>run 'Least-cost paths' again</source>
      <translation>exécutez à nouveau « Chemins de moindre coût »</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_layers.py" />
      <source>run 'Least-cost paths' and see the reasons in its table</source>
      <translation>exécutez « Chemins de moindre coût » et voyez les raisons dans son tableau</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>run Update study, or add the field in the properties of the layer</source>
      <translation>exécutez « Mettre à jour l’étude », ou ajoutez le champ dans les propriétés de la couche</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>run Update study, which keeps a backup</source>
      <translation>exécutez « Mettre à jour l’étude », qui garde une sauvegarde</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>run the algorithm again</source>
      <translation>exécutez à nouveau l’algorithme</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_mosaic.py" />
      <source>run the algorithm again and leave the cache folder alone meanwhile</source>
      <translation>exécutez à nouveau l’algorithme, et ne touchez pas au dossier de cache entre-temps</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/results.py" />
      <source>run the step that makes it again</source>
      <translation>exécutez à nouveau l’étape qui la produit</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/headless.py" />
      <source>run {name} from the Processing toolbox</source>
      <translation>exécutez {name} depuis la boîte à outils de traitements</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>save it again</source>
      <translation>enregistrez-le à nouveau</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenarios.py" />
      <source>save it as UTF-8 text</source>
      <translation>enregistrez-le en texte UTF-8</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>save it to a file and run {} with that</source>
      <translation>enregistrez-la dans un fichier et exécutez {} avec lui</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceform.py" />
      <source>say there whether a line is a bridge, a ferry or a gate</source>
      <translation>dites-y si une ligne est un pont, un bac ou un poste</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>say where the changes go, or leave the second date empty</source>
      <translation>dites où vont les changements, ou laissez vide la seconde date</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>say within how many km the position is known</source>
      <translation>dites à combien de km près la position est connue</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>scenario</source>
      <translation>scénario</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/updatestudy.py" />
      <source>schema</source>
      <translation>schéma</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/atlasrecords.py" />
      <source>season</source>
      <translation>saison</translation>
    </message>
    <message>
      <location filename="../../layers/catalogue.py" />
      <source>see layers/README.md</source>
      <translation>voyez layers/README.md</translation>
    </message>
    <message>
      <location filename="../../layers/catalogue.py" />
      <source>see the folders of layers/</source>
      <translation>voyez les dossiers de layers/</translation>
    </message>
    <message>
      <location filename="../../layers/importing.py" />
      <source>select those of the study area first</source>
      <translation>sélectionnez d’abord celles de la zone d’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>sensitivity</source>
      <translation>sensibilité</translation>
    </message>
    <message>
      <location filename="../../plugin/io/osm.py" />
      <source>set it and save the layer again</source>
      <translation>définissez-le et enregistrez à nouveau la couche</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/globe.py" />
      <source>set it in the properties of the layer</source>
      <translation>définissez-le dans les propriétés de la couche</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>shared %</source>
      <translation>% commun</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>slice</source>
      <translation>coupe</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>slope</source>
      <translation>pente</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>sort its rows by grade and keep one for each</source>
      <translation>triez ses lignes par pente et gardez-en une pour chacune</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>sort the points along the route</source>
      <translation>triez les points le long de l’itinéraire</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_solver.py" />
      <source>start from another place</source>
      <translation>partez d’un autre lieu</translation>
    </message>
    <message>
      <location filename="../../plugin/io/coverage.py" />
      <source>state its nodata value</source>
      <translation>indiquez sa valeur nodata</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/atlasrecords.py" />
      <source>status</source>
      <translation>statut</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>steeper than 12 %</source>
      <translation>plus raide que 12 %</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_styles.py" />
      <source>steeper than {} %</source>
      <translation>plus raide que {} %</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>steepest
grade</source>
      <translation>pente
max.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>store a map theme in QGIS, or give a study</source>
      <translation>enregistrez un thème de carte dans QGIS, ou donnez une étude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/savestudyproject.py" />
      <source>styles</source>
      <translation>styles</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>surface</source>
      <translation>revêtement</translation>
    </message>
    <message>
      <location filename="../../plugin/core/generalised.py" />
      <source>surfaces with different barriers cannot be added</source>
      <translation>des surfaces aux barrières différentes ne peuvent pas être additionnées</translation>
    </message>
    <message>
      <location filename="../../plugin/core/generalised.py" />
      <source>surfaces with different links cannot be added</source>
      <translation>des surfaces aux liaisons différentes ne peuvent pas être additionnées</translation>
    </message>
    <message>
      <location filename="../../plugin/core/generalised.py" />
      <source>surfaces with different vertical factors cannot be added</source>
      <translation>des surfaces aux facteurs verticaux différents ne peuvent pas être additionnées</translation>
    </message>
    <message>
      <location filename="../../plugin/core/generalised.py" />
      <source>surfaces with different zones cannot be added</source>
      <translation>des surfaces aux zones différentes ne peuvent pas être additionnées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>svg</source>
      <translation>svg</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparemeasures.py" />
      <source>table</source>
      <translation>tableau</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>temporal</source>
      <translation>temporel</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/frictionsurface.py" />
      <source>terrain</source>
      <translation>terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/maptexts.py" />
      <source>terrain: {}</source>
      <translation>terrain : {}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_tile.py" />
      <source>the CRS {name}</source>
      <translation>le SCR {name}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/actions.py" />
      <source>the Processing toolbox is not there</source>
      <translation>la boîte à outils de traitements est absente</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_fetch.py" />
      <source>the address of the bucket</source>
      <translation>l’adresse du dépôt</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>the algorithm Least-cost corridor: bind the report in the toolbox</source>
      <translation>l’algorithme Corridor de moindre coût : reliez le rapport dans la boîte à outils</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/jobs.py" />
      <source>the algorithm {name} is not there</source>
      <translation>l’algorithme {name} est absent</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>the allocation has no annual tonnage</source>
      <translation>l’affectation n’a pas de tonnage annuel</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>the anchor {} is no deposit that counts in the layer {}</source>
      <translation>l’ancre {} n’est pas un gisement qui compte dans la couche {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>the annual tonnage is {:g} t</source>
      <translation>le tonnage annuel est de {:g} t</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>the annual tonnage of {name} is {value:g} t</source>
      <translation>le tonnage annuel de {name} est de {value:g} t</translation>
    </message>
    <message>
      <location filename="../../plugin/io/appendix.py" />
      <source>the appendix</source>
      <translation>l’annexe</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/build.py" />
      <source>the atlas</source>
      <translation>l’atlas</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the backup</source>
      <translation>la sauvegarde</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>the belt "{}" of the layer {}</source>
      <translation>la ceinture « {} » de la couche {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>the belt {} has no deposit of at least {} confidence and is left out</source>
      <translation>la ceinture {} n’a aucun gisement de confiance au moins {} et est laissée de côté</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>the belts cannot be read</source>
      <translation>les ceintures sont illisibles</translation>
    </message>
    <message>
      <location filename="../../plugin/io/pdf.py" />
      <source>the bookmark {title} points to page {page} of {pages}</source>
      <translation>le signet {title} renvoie à la page {page} sur {pages}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/surface_cache.py" />
      <source>the cache of surfaces</source>
      <translation>le cache des surfaces</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>the capacity of {name} is {value:g} t</source>
      <translation>la capacité de {name} est de {value:g} t</translation>
    </message>
    <message>
      <location filename="../../layers/catalogue.py" />
      <source>the catalogue has no layer named {name}</source>
      <translation>le catalogue n’a pas de couche nommée {name}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/trace.py" />
      <source>the cell at row {row}, column {col} lies outside the raster</source>
      <translation>la cellule à la ligne {row}, colonne {col} se trouve hors du raster</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the changed study is not sound ({verdict})</source>
      <translation>l’étude modifiée n’est pas saine ({verdict})</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the changes</source>
      <translation>les modifications</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/chartkit.py" />
      <source>the chart</source>
      <translation>le graphique</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/charts.py" />
      <source>the chart has no rows</source>
      <translation>le graphique n’a pas de lignes</translation>
    </message>
    <message>
      <location filename="../../layers/leg_status/build.py" />
      <source>the closure {event} ({place}) has no leg</source>
      <translation>la fermeture {event} ({place}) n’a pas de tronçon</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>the column mapping has {} cells</source>
      <translation>la correspondance des colonnes a {} cellules</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>the control zones cannot be read</source>
      <translation>les zones de contrôle sont illisibles</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the copy</source>
      <translation>la copie</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoroutputs.py" />
      <source>the corridor raster</source>
      <translation>le raster du corridor</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridorrecords.py" />
      <source>the corridor {} is not routable and stays out</source>
      <translation>le corridor {} n’est pas routable et reste à l’écart</translation>
    </message>
    <message>
      <location filename="../../plugin/core/vertical.py" />
      <source>the critical grade {grade:g} is out of range</source>
      <translation>la pente critique {grade:g} est hors limites</translation>
    </message>
    <message>
      <location filename="../../plugin/core/prepared.py" />
      <source>the crossing costs are {shape}, not a square matrix</source>
      <translation>les coûts de passage sont de dimensions {shape} et non une matrice carrée</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the crossings have two rows from '{start}' to '{end}'</source>
      <translation>les passages ont deux lignes de « {start} » à « {end} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the crossings have {count} cells</source>
      <translation>les passages ont {count} cellules</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the crossings name the actor class '{word}' that the zone policy lacks</source>
      <translation>les passages nomment la classe d’acteur « {word} », absente de la politique de zones</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the crossings say {column} = '{text}' for '{what}'</source>
      <translation>les passages disent {column} = « {text} » pour « {what} »</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>the daily time on the way is {value:g} h</source>
      <translation>le temps de route quotidien est de {value:g} h</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>the date of the roads cannot be used ({})</source>
      <translation>la date des routes est inutilisable ({})</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfacerequest.py" />
      <source>the date {} lies outside the evidence of the study</source>
      <translation>la date {} se trouve hors des preuves de l’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/zones.py" />
      <source>the date {} lies outside the statements of the layer {}</source>
      <translation>la date {} se trouve hors des déclarations de la couche {}</translation>
    </message>
    <message>
      <location filename="../../layers/belts.py" />
      <source>the deposit {deposit} has the precision {precision} km</source>
      <translation>le gisement {deposit} a la précision {precision} km</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>the deposits cannot be read</source>
      <translation>les gisements sont illisibles</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_fetch.py" />
      <source>the disk of {folder} is too full, the terrain needs about {needed:,.0f} MB there and {free:,.0f} MB are free</source>
      <translation>le disque de {folder} est trop plein, le terrain y demande environ {needed:,.0f} Mo et {free:,.0f} Mo sont libres</translation>
    </message>
    <message>
      <location filename="../../plugin/core/alternatives.py" />
      <source>the distance within which routes count as one</source>
      <translation>la distance en deçà de laquelle des itinéraires n’en font qu’un</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>the distance {:g} km does not lie downstream</source>
      <translation>la distance {:g} km n’est pas vers l’aval</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>the distances of the profile do not grow</source>
      <translation>les distances du profil ne croissent pas</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/studyreport.py" />
      <source>the earlier day {before} is not before {day}</source>
      <translation>le jour antérieur {before} ne précède pas le {day}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/surface.py" />
      <source>the elevation has another shape than the surface</source>
      <translation>l’altitude n’a pas les dimensions de la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/core/surface.py" />
      <source>the elevation is missing in {count} passable cells</source>
      <translation>l’altitude manque dans {count} cellules franchissables</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leglines.py" />
      <source>the ends are {:.1f} and {:.1f} km off the line</source>
      <translation>les bouts sont à {:.1f} et {:.1f} km de la ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>the engine {engine!r} is unknown</source>
      <translation>le moteur {engine!r} est inconnu</translation>
    </message>
    <message>
      <location filename="../../layers/statements.py" />
      <source>the event {event} ends on {end}, not after its start on {start}</source>
      <translation>l’événement {event} finit le {end}, et non après son début le {start}</translation>
    </message>
    <message>
      <location filename="../../layers/statements.py" />
      <source>the event {event} has '{text}' as {key}, which is no date</source>
      <translation>l’événement {event} a « {text} » comme {key}, qui n’est pas une date</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>the events cannot be read</source>
      <translation>les événements sont illisibles</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>the expression of the vertical factor has {count} characters</source>
      <translation>l’expression du facteur vertical a {count} caractères</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>the expression of the vertical factor is empty</source>
      <translation>l’expression du facteur vertical est vide</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>the expression of the vertical factor may not hold '{part}'</source>
      <translation>l’expression du facteur vertical ne peut pas contenir « {part} »</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>the extent is empty</source>
      <translation>l’étendue est vide</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_fetch.py" />
      <source>the extent is too large, its {tiles} tiles of {product} and {cells:,.1f} million cells are about {download:,.0f} MB to fetch and {limit:,.0f} MB are allowed</source>
      <translation>l’étendue est trop grande, ses {tiles} dalles de {product} et {cells:,.1f} millions de cellules font environ {download:,.0f} Mo à télécharger et {limit:,.0f} Mo sont admis</translation>
    </message>
    <message>
      <location filename="../../plugin/io/copernicus.py" />
      <source>the extent {extent} is none</source>
      <translation>l’étendue {extent} n’en est pas une</translation>
    </message>
    <message>
      <location filename="../../plugin/io/copernicus.py" />
      <source>the extent {extent} lies outside of the Earth</source>
      <translation>l’étendue {extent} se trouve hors de la Terre</translation>
    </message>
    <message>
      <location filename="../../layers/stored.py" />
      <source>the field {field} is missing</source>
      <translation>le champ {field} manque</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the field {field} of {table}</source>
      <translation>le champ {field} de {table}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/gpkg.py" />
      <source>the file</source>
      <translation>le fichier</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>the file is damaged: fetch it again</source>
      <translation>le fichier est endommagé : téléchargez-le à nouveau</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>the file is damaged: make it again</source>
      <translation>le fichier est endommagé : refaites-le</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>the file {file} cannot be read ({reason})</source>
      <translation>le fichier {file} est illisible ({reason})</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>the file {file} cannot be read as CSV ({reason})</source>
      <translation>le fichier {file} ne peut pas être lu comme CSV ({reason})</translation>
    </message>
    <message>
      <location filename="../../plugin/io/osm.py" />
      <source>the file {file} cannot be read on ({error})</source>
      <translation>la lecture du fichier {file} ne peut pas continuer ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/io/lineage_chain.py" />
      <source>the file {file} carries no record of the run that made it</source>
      <translation>le fichier {file} ne porte pas la trace du calcul qui l’a fait</translation>
    </message>
    <message>
      <location filename="../../layers/importing.py" />
      <source>the file {file} has more than {most} rows to import</source>
      <translation>le fichier {file} a plus de {most} lignes à importer</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>the file {file} has no header</source>
      <translation>le fichier {file} n’a pas d’en-tête</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>the file {file} has no layer {name}</source>
      <translation>le fichier {file} n’a pas de couche {name}</translation>
    </message>
    <message>
      <location filename="../../layers/import_roads.py" />
      <source>the file {file} has no road of a known class there</source>
      <translation>le fichier {file} n’y a aucune route d’une classe connue</translation>
    </message>
    <message>
      <location filename="../../layers/import_roads.py" />
      <source>the file {file} has no road of a known class there, it has {values}</source>
      <translation>le fichier {file} n’y a aucune route d’une classe connue, il a {values}</translation>
    </message>
    <message>
      <location filename="../../layers/importing.py" />
      <source>the file {file} has no rows</source>
      <translation>le fichier {file} n’a pas de lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>the file {file} has two columns named '{twice}'</source>
      <translation>le fichier {file} a deux colonnes nommées « {twice} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>the file {file} has {count} layers</source>
      <translation>le fichier {file} a {count} couches</translation>
    </message>
    <message>
      <location filename="../../plugin/io/lineage_chain.py" />
      <source>the file {file} is no lineage file</source>
      <translation>le fichier {file} n’est pas un fichier de lignage</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the file {file} is no study: it states no schema version</source>
      <translation>le fichier {file} n’est pas une étude : il n’indique aucune version de schéma</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>the file {file} is not in {codec}</source>
      <translation>le fichier {file} n’est pas en {codec}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/osm.py" />
      <source>the file {file} is not there</source>
      <translation>le fichier {file} est absent</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/validatelayers.py" />
      <source>the findings cannot be written</source>
      <translation>les constats ne peuvent pas être écrits</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>the first output is not beside the lineage</source>
      <translation>la première sortie n’est pas à côté du lignage</translation>
    </message>
    <message>
      <location filename="../../plugin/core/surface.py" />
      <source>the flat friction</source>
      <translation>la friction à plat</translation>
    </message>
    <message>
      <location filename="../../plugin/core/surface.py" />
      <source>the friction</source>
      <translation>la friction</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>the friction surface</source>
      <translation>la surface de friction</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routing.py" />
      <source>the friction surface {} cannot be opened</source>
      <translation>la surface de friction {} ne peut pas être ouverte</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_solver.py" />
      <source>the friction surface {} is not there any more</source>
      <translation>la surface de friction {} n’existe plus</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>the gateway {} has no capacity in the field {}</source>
      <translation>le débouché {} n’a pas de capacité dans le champ {}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/buffers.py" />
      <source>the geometry</source>
      <translation>la géométrie</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/zones.py" />
      <source>the geometry of {} was not valid and was repaired</source>
      <translation>la géométrie de {} n’était pas valide et a été réparée</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlareas.py" />
      <source>the geometry was not valid and was repaired</source>
      <translation>la géométrie n’était pas valide et a été réparée</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>the grades of {name} do not rise from {before:g} to {after:g}</source>
      <translation>les pentes de {name} ne croissent pas de {before:g} à {after:g}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>the grades of {name} go from {first:g} to {last:g} and leave out 0</source>
      <translation>les pentes de {name} vont de {first:g} à {last:g} sans comprendre 0</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>the handling time is {value:g} h</source>
      <translation>le temps de manutention est de {value:g} h</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>the id is used twice</source>
      <translation>l’identifiant sert deux fois</translation>
    </message>
    <message>
      <location filename="../../layers/importing.py" />
      <source>the import would break a rule ({finding})</source>
      <translation>l’import enfreindrait une règle ({finding})</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>the input {} has changed since the recorded run</source>
      <translation>l’entrée {} a changé depuis le calcul enregistré</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>the input {} is not in the folder {}</source>
      <translation>l’entrée {} n’est pas dans le dossier {}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/kept_routes.py" />
      <source>the kept routes cannot be written to {}</source>
      <translation>les itinéraires conservés ne peuvent pas être écrits dans {}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/kept_routes.py" />
      <source>the kept routes {} cannot be opened</source>
      <translation>les itinéraires conservés {} ne peuvent pas être ouverts</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exposurejobs.py" />
      <source>the land cover</source>
      <translation>l’occupation du sol</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>the land cover {} cannot be opened</source>
      <translation>l’occupation du sol {} ne peut pas être ouverte</translation>
    </message>
    <message>
      <location filename="../../plugin/core/alternatives.py" />
      <source>the largest detour</source>
      <translation>le détour maximal</translation>
    </message>
    <message>
      <location filename="../../plugin/core/alternatives.py" />
      <source>the largest overlap</source>
      <translation>le recouvrement maximal</translation>
    </message>
    <message>
      <location filename="../../plugin/core/geodesy.py" />
      <source>the latitude {latitude:g} is not between -90 and 90 degrees</source>
      <translation>la latitude {latitude:g} n’est pas entre -90 et 90 degrés</translation>
    </message>
    <message>
      <location filename="../../plugin/io/study_inputs.py" />
      <source>the layer control_zones has {count} zones on {day}</source>
      <translation>la couche control_zones a {count} zones au {day}</translation>
    </message>
    <message>
      <location filename="../../layers/import_events.py" />
      <source>the layer places has no position for it</source>
      <translation>la couche places n’en donne pas la position</translation>
    </message>
    <message>
      <location filename="../../plugin/io/road_tags.py" />
      <source>the layer roads has the class '{name}' at {road}</source>
      <translation>la couche roads a la classe « {name} » pour {road}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/layersources.py" />
      <source>the layer {given} does not exist or cannot be opened</source>
      <translation>la couche {given} n’existe pas ou ne peut pas être ouverte</translation>
    </message>
    <message>
      <location filename="../../plugin/io/osm.py" />
      <source>the layer {layer} of {file} has no coordinate reference system</source>
      <translation>la couche {layer} de {file} n’a pas de système de coordonnées de référence</translation>
    </message>
    <message>
      <location filename="../../plugin/io/osm.py" />
      <source>the layer {layer} of {file} holds a {kind}</source>
      <translation>la couche {layer} de {file} contient un {kind}</translation>
    </message>
    <message>
      <location filename="../../layers/study.py" />
      <source>the layer {name} has neither data nor a build.py</source>
      <translation>la couche {name} n’a ni données ni build.py</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/study_layers.py" />
      <source>the layer {name} of {file} cannot be opened</source>
      <translation>la couche {name} de {file} ne peut pas être ouverte</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the layer {table}</source>
      <translation>la couche {table}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/results.py" />
      <source>the layer {title} ({source}) cannot be opened</source>
      <translation>la couche {title} ({source}) ne peut pas être ouverte</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>the layer {title} of {file} has no coordinate reference system</source>
      <translation>la couche {title} de {file} n’a pas de système de coordonnées de référence</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>the layer {} cannot be opened</source>
      <translation>la couche {} ne peut pas être ouverte</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/zones.py" />
      <source>the layer {} has "{}" in the field {} of {}</source>
      <translation>la couche {} a « {} » dans le champ {} de {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/globe.py" />
      <source>the layer {} has no coordinate reference system</source>
      <translation>la couche {} n’a pas de système de coordonnées de référence</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/miningbelts.py" />
      <source>the layer {} has no deposit of the belt {}</source>
      <translation>la couche {} n’a aucun gisement de la ceinture {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>the layer {} has no feature with a geometry</source>
      <translation>la couche {} n’a aucune entité avec géométrie</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>the layer {} has no field "{}"</source>
      <translation>la couche {} n’a pas de champ « {} »</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceform.py" />
      <source>the layer {} has no field kind</source>
      <translation>la couche {} n’a pas de champ kind</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/expressions.py" />
      <source>the layer {} has no field source_id</source>
      <translation>la couche {} n’a pas de champ source_id</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>the layer {} has no leg that may be routed</source>
      <translation>la couche {} n’a aucun tronçon qui puisse être routé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>the layer {} has no line</source>
      <translation>la couche {} n’a pas de ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>the layer {} has no polygon</source>
      <translation>la couche {} n’a pas de polygone</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>the layer {} has no polygon with a name</source>
      <translation>la couche {} n’a aucun polygone nommé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/zones.py" />
      <source>the layer {} has no zone with an area</source>
      <translation>la couche {} n’a aucune zone avec une aire</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>the layer {} has two features named {}</source>
      <translation>la couche {} a deux entités nommées {}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/gpkg.py" />
      <source>the layers</source>
      <translation>les couches</translation>
    </message>
    <message>
      <location filename="../../layers/build.py" />
      <source>the layers break a rule: {finding}{more}</source>
      <translation>les couches enfreignent une règle : {finding}{more}</translation>
    </message>
    <message>
      <location filename="../../layers/study.py" />
      <source>the layers {names} depend on each other</source>
      <translation>les couches {names} dépendent les unes des autres</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_page.py" />
      <source>the layout template has no item '{id}'</source>
      <translation>le modèle de mise en page n’a pas d’élément « {id} »</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/layoutfiles.py" />
      <source>the layout template {name} has no map</source>
      <translation>le modèle de mise en page {name} n’a pas de carte</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/templates.py" />
      <source>the layout template {path} cannot be read</source>
      <translation>le modèle de mise en page {path} est illisible</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>the layout template {path} is not there</source>
      <translation>le modèle de mise en page {path} est absent</translation>
    </message>
    <message>
      <location filename="../../plugin/core/corridor.py" />
      <source>the least cost is 0</source>
      <translation>le moindre coût est 0</translation>
    </message>
    <message>
      <location filename="../../layers/corridor_legs/build.py" />
      <source>the leg {leg} has no line</source>
      <translation>le tronçon {leg} n’a pas de ligne</translation>
    </message>
    <message>
      <location filename="../../plugin/io/closures.py" />
      <source>the leg {leg} {name} goes by {mode}</source>
      <translation>le tronçon {leg} {name} se fait par {mode}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapexport.py" />
      <source>the legend is longer than its place: take a larger template</source>
      <translation>la légende dépasse sa place : prenez un modèle plus grand</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>the length of the season is {value:g} days</source>
      <translation>la durée de la saison est de {value:g} jours</translation>
    </message>
    <message>
      <location filename="../../plugin/io/drawn.py" />
      <source>the line cannot be brought to the CRS of the surface</source>
      <translation>la ligne ne peut pas être convertie dans le SCR de la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>the line has no length</source>
      <translation>la ligne n’a pas de longueur</translation>
    </message>
    <message>
      <location filename="../../plugin/io/drawn.py" />
      <source>the line is too long for the cells of the surface</source>
      <translation>la ligne est trop longue pour les cellules de la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/core/course.py" />
      <source>the line lies outside the surface</source>
      <translation>la ligne se trouve hors de la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/core/profile.py" />
      <source>the line lies outside the terrain</source>
      <translation>la ligne se trouve hors du terrain</translation>
    </message>
    <message>
      <location filename="../../layers/corridor_legs/build.py" />
      <source>the line of the leg {leg} does not run between {start} and {end}</source>
      <translation>la ligne du tronçon {leg} ne va pas de {start} à {end}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_data.py" />
      <source>the line {} does not lie on the friction surface</source>
      <translation>la ligne {} ne se trouve pas sur la surface de friction</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>the lines are {}</source>
      <translation>les lignes sont {}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_fetch.py" />
      <source>the list of {product} tiles</source>
      <translation>la liste des dalles {product}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/alternatives.py" />
      <source>the local optimality</source>
      <translation>l’optimalité locale</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/layoutfiles.py" />
      <source>the map</source>
      <translation>la carte</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>the mapping names the column '{column}', which {file} does not have</source>
      <translation>la correspondance nomme la colonne « {column} », que {file} n’a pas</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>the mapping names the field '{name}', which the layer does not have</source>
      <translation>la correspondance nomme le champ « {name} », que la couche n’a pas</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>the matrix</source>
      <translation>la matrice</translation>
    </message>
    <message>
      <location filename="../../plugin/core/vertical.py" />
      <source>the maximum grade {grade:g} is not positive</source>
      <translation>la pente maximale {grade:g} n’est pas positive</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the metadata</source>
      <translation>les métadonnées</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_pages.py" />
      <source>the model Full study report of the toolbox</source>
      <translation>le modèle Rapport d’étude complet de la boîte à outils</translation>
    </message>
    <message>
      <location filename="../../plugin/core/names.py" />
      <source>the name is empty</source>
      <translation>le nom est vide</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>the name {name} is used twice</source>
      <translation>le nom {name} sert deux fois</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>the neighbourhood {neighbourhood!r} is unknown</source>
      <translation>le voisinage {neighbourhood!r} est inconnu</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>the new outputs would replace the first ones in {}</source>
      <translation>les nouvelles sorties remplaceraient les premières dans {}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/grid.py" />
      <source>the nodata mask has another shape than the values</source>
      <translation>le masque nodata n’a pas les dimensions des valeurs</translation>
    </message>
    <message>
      <location filename="../../plugin/core/alternatives.py" />
      <source>the number of routes</source>
      <translation>le nombre d’itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leglines.py" />
      <source>the only way on this surface is {:.0f} km long: a road or crossing is missing</source>
      <translation>le seul trajet sur cette surface fait {:.0f} km : une route ou un passage manque</translation>
    </message>
    <message>
      <location filename="../../plugin/io/atomic.py" />
      <source>the output</source>
      <translation>la sortie</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sinks.py" />
      <source>the output '{}' cannot be written to {}</source>
      <translation>la sortie « {} » ne peut pas être écrite dans {}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>the output raster</source>
      <translation>le raster de sortie</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/records.py" />
      <source>the output {} cannot be written</source>
      <translation>la sortie {} ne peut pas être écrite</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_mosaic.py" />
      <source>the overviews cannot be made</source>
      <translation>les aperçus ne peuvent pas être créés</translation>
    </message>
    <message>
      <location filename="../../plugin/core/trace.py" />
      <source>the path from row {row}, column {col} does not end</source>
      <translation>le chemin depuis la ligne {row}, colonne {col} ne se termine pas</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapjobs.py" />
      <source>the pattern '{pattern}' makes no file name</source>
      <translation>le motif « {pattern} » ne donne pas de nom de fichier</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapjobs.py" />
      <source>the pattern {pattern} gives {name} to more than one map</source>
      <translation>le motif {pattern} donne {name} à plus d’une carte</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapjobs.py" />
      <source>the pattern {pattern} has an unpaired brace</source>
      <translation>le motif {pattern} a une accolade non appariée</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapjobs.py" />
      <source>the pattern {pattern} has the unknown placeholder {name}</source>
      <translation>le motif {pattern} a le paramètre inconnu {name}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>the payload is {value:g} t</source>
      <translation>la charge utile est de {value:g} t</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridorpairs.py" />
      <source>the percentage "{}" is no number above 0</source>
      <translation>le pourcentage « {} » n’est pas un nombre supérieur à 0</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exposurerecords.py" />
      <source>the period from '{}' to '{}' is open</source>
      <translation>la période de « {} » à « {} » est ouverte</translation>
    </message>
    <message>
      <location filename="../../plugin/core/tenure.py" />
      <source>the period from {first} to {last} has no day</source>
      <translation>la période de {first} à {last} n’a aucun jour</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exposurerecords.py" />
      <source>the period from {} to {} has no day</source>
      <translation>la période de {} à {} n’a aucun jour</translation>
    </message>
    <message>
      <location filename="../../layers/rivers/build.py" />
      <source>the place {stop} has no position</source>
      <translation>le lieu {stop} n’a pas de position</translation>
    </message>
    <message>
      <location filename="../../plugin/core/grid.py" />
      <source>the point ({x:g}, {y:g}) lies outside the raster</source>
      <translation>le point ({x:g}, {y:g}) se trouve hors du raster</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>the population</source>
      <translation>la population</translation>
    </message>
    <message>
      <location filename="../../plugin/core/presets.py" />
      <source>the preset '{mode}' has no parameter '{name}'</source>
      <translation>le préréglage « {mode} » n’a pas de paramètre « {name} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the preset file {file} does not exist</source>
      <translation>le fichier de préréglage {file} n’existe pas</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the preset file {file} has the unknown parameter '{name}'</source>
      <translation>le fichier de préréglage {file} a le paramètre inconnu « {name} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the preset file {file} has {name} = {value:g}</source>
      <translation>le fichier de préréglage {file} a {name} = {value:g}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the preset file {file} is not well formed ({error})</source>
      <translation>le fichier de préréglage {file} est mal formé ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>the profile has no elevations</source>
      <translation>le profil n’a pas d’altitudes</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>the profile has {distances} distances and {elevations} elevations</source>
      <translation>le profil a {distances} distances et {elevations} altitudes</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_chart.py" />
      <source>the profile has {grades} grades for {points} points</source>
      <translation>le profil a {grades} pentes pour {points} points</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/headless.py" />
      <source>the program qgis_process is not found</source>
      <translation>le programme qgis_process est introuvable</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/project.py" />
      <source>the project</source>
      <translation>le projet</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/project.py" />
      <source>the project cannot be written ({error})</source>
      <translation>le projet ne peut pas être écrit ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>the project does not find its layer {name}</source>
      <translation>le projet ne trouve pas sa couche {name}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>the project has no map theme and no layer group</source>
      <translation>le projet n’a ni thème de carte ni groupe de couches</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/themelayers.py" />
      <source>the project has no theme or layer group {wanted}</source>
      <translation>le projet n’a ni thème ni groupe de couches {wanted}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/project.py" />
      <source>the project would not find its layer {layer} again</source>
      <translation>le projet ne retrouverait pas sa couche {layer}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>the project {name} cannot be read</source>
      <translation>le projet {name} est illisible</translation>
    </message>
    <message>
      <location filename="../../resources/ui/report_tab.ui" />
      <source>the question that the routes answer</source>
      <translation>la question à laquelle répondent les itinéraires</translation>
    </message>
    <message>
      <location filename="../../plugin/core/geodesy.py" />
      <source>the radius {radius:g} m is no distance that a disc can have</source>
      <translation>le rayon de {radius:g} m n’est pas possible pour un disque</translation>
    </message>
    <message>
      <location filename="../../plugin/core/grid.py" />
      <source>the raster is not north-up</source>
      <translation>le raster n’est pas orienté au nord</translation>
    </message>
    <message>
      <location filename="../../plugin/core/grid.py" />
      <source>the raster is rotated</source>
      <translation>le raster est tourné</translation>
    </message>
    <message>
      <location filename="../../plugin/core/landcover.py" />
      <source>the raster of classes is not in degrees</source>
      <translation>le raster de classes n’est pas en degrés</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>the raster of differences</source>
      <translation>le raster des écarts</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/results.py" />
      <source>the raster {title} ({source}) cannot be opened</source>
      <translation>le raster {title} ({source}) ne peut pas être ouvert</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>the reference solver has no ring and uses 16 neighbours; costs come out some per cent off</source>
      <translation>le solveur de référence n’a pas de voisinage ring et prend 16 voisins ; les coûts s’écartent de quelques pour cent</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/relief.py" />
      <source>the relief cannot be written to {folder}</source>
      <translation>le relief ne peut pas être écrit dans {folder}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/gpkg.py" />
      <source>the relief {layer}</source>
      <translation>le relief {layer}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/build.py" />
      <source>the report</source>
      <translation>le rapport</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exposurerecords.py" />
      <source>the result cannot be written to {}</source>
      <translation>le résultat ne peut pas être écrit dans {}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/buffers.py" />
      <source>the ring distance "{word}" is not a number</source>
      <translation>la distance d’anneau « {word} » n’est pas un nombre</translation>
    </message>
    <message>
      <location filename="../../plugin/core/buffers.py" />
      <source>the ring distance {value:g} km is more than a quarter of the way round the Earth</source>
      <translation>la distance d’anneau de {value:g} km dépasse un quart du tour de la Terre</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>the ring needs numba</source>
      <translation>le voisinage ring demande numba</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/bufferexposure.py" />
      <source>the rings cannot be read</source>
      <translation>les anneaux sont illisibles</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/beltbuffers.py" />
      <source>the rings cannot be written to {}</source>
      <translation>les anneaux ne peuvent pas être écrits dans {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/roadrecords.py" />
      <source>the roads cannot be written to {}</source>
      <translation>les routes ne peuvent pas être écrites dans {}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/kept_routes.py" />
      <source>the route cannot be written to {}</source>
      <translation>l’itinéraire ne peut pas être écrit dans {}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_data.py" />
      <source>the route has no length</source>
      <translation>l’itinéraire n’a pas de longueur</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>the routes cannot be read</source>
      <translation>les itinéraires sont illisibles</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/expressions.py" />
      <source>the routes have no measure {}</source>
      <translation>les itinéraires n’ont pas de mesure {}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_layers.py" />
      <source>the routes layer {source} has no route to draw</source>
      <translation>la couche d’itinéraires {source} n’a aucun itinéraire à dessiner</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the row {row} of {table}</source>
      <translation>la ligne {row} de {table}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/scatter_chart.py" />
      <source>the scatter has {x} published and {y} computed lengths and {n} labels</source>
      <translation>le nuage de points a {x} longueurs publiées, {y} calculées et {n} étiquettes</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>the scenario '{name}' has the key '{key}', which does not exist</source>
      <translation>le scénario « {name} » a la clé « {key} », qui n’existe pas</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>the scenario '{scenario}' has the key '{key}' in {part}, which does not exist</source>
      <translation>le scénario « {scenario} » a la clé « {key} » dans {part}, où elle n’existe pas</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>the scenario '{scenario}' says {part} = {value!r}</source>
      <translation>le scénario « {scenario} » dit {part} = {value!r}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenarios.py" />
      <source>the scenario file {file}</source>
      <translation>le fichier de scénario {file}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenarioparameters.py" />
      <source>the scenario file {} holds {} scenarios</source>
      <translation>le fichier de scénario {} contient {} scénarios</translation>
    </message>
    <message>
      <location filename="../../layers/stored.py" />
      <source>the schema version is {version}, the current one is {known}</source>
      <translation>la version du schéma est {version}, l’actuelle est {known}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>the second date {} is given but no output Changes</source>
      <translation>la seconde date {} est donnée mais pas la sortie Changements</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlatdate.py" />
      <source>the second date {} is not after the first date {}</source>
      <translation>la seconde date {} n’est pas postérieure à la première date {}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/capacity.py" />
      <source>the size of the fleet is {value:g}</source>
      <translation>la taille de la flotte est de {value:g}</translation>
    </message>
    <message>
      <location filename="../../layers/import_roads.py" />
      <source>the source {source} is not in the study</source>
      <translation>la source {source} n’est pas dans l’étude</translation>
    </message>
    <message>
      <location filename="../../layers/statements.py" />
      <source>the statements on {place} have a date that is none ({error})</source>
      <translation>les déclarations sur {place} ont une date qui n’en est pas une ({error})</translation>
    </message>
    <message>
      <location filename="../../layers/control_zones/build.py" />
      <source>the states layer has no {state}</source>
      <translation>la couche des États n’a pas {state}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/profile.py" />
      <source>the step of {step:g} km is not positive</source>
      <translation>le pas de {step:g} km n’est pas positif</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the study</source>
      <translation>l’étude</translation>
    </message>
    <message>
      <location filename="../../layers/importing.py" />
      <source>the study has a row with this id</source>
      <translation>l’étude a une ligne avec cet identifiant</translation>
    </message>
    <message>
      <location filename="../../plugin/io/closures.py" />
      <source>the study has no border crossing '{word}'</source>
      <translation>l’étude n’a pas de passage frontalier « {word} »</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_layers.py" />
      <source>the study has no mining belt</source>
      <translation>l’étude n’a pas de ceinture minière</translation>
    </message>
    <message>
      <location filename="../../plugin/io/study_roads.py" />
      <source>the study has no road '{word}' to close</source>
      <translation>l’étude n’a pas de route « {word} » à fermer</translation>
    </message>
    <message>
      <location filename="../../plugin/io/closures.py" />
      <source>the study has no road, corridor leg or gateway '{word}' to close</source>
      <translation>l’étude n’a ni route, ni tronçon de corridor, ni débouché « {word} » à fermer</translation>
    </message>
    <message>
      <location filename="../../layers/stored.py" />
      <source>the study has no such layer</source>
      <translation>l’étude n’a pas cette couche</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the study holds no layer named {table}</source>
      <translation>l’étude ne contient pas de couche nommée {table}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/study_inputs.py" />
      <source>the study lists no crossing '{word}'</source>
      <translation>l’étude ne répertorie pas de passage « {word} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the study {file} cannot be read as a GeoPackage ({error})</source>
      <translation>l’étude {file} ne peut pas être lue comme GeoPackage ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/io/store.py" />
      <source>the study {file} cannot be read as a GeoPackage ({reason})</source>
      <translation>l’étude {file} ne peut pas être lue comme GeoPackage ({reason})</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the study {file} cannot be written ({error})</source>
      <translation>l’étude {file} ne peut pas être écrite ({error})</translation>
    </message>
    <message>
      <location filename="../../layers/leg_lines.py" />
      <source>the study {file} has none of the legs that were routed</source>
      <translation>l’étude {file} n’a aucun des tronçons routés</translation>
    </message>
    <message>
      <location filename="../../plugin/io/store.py" />
      <source>the study {file} has the schema version {version}, and this plugin knows versions up to {known}</source>
      <translation>l’étude {file} a la version de schéma {version}, et cette extension connaît les versions jusqu’à {known}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/store.py" />
      <source>the study {file} holds no layer named {table}</source>
      <translation>l’étude {file} ne contient pas de couche nommée {table}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the study {file} is locked by another program</source>
      <translation>l’étude {file} est verrouillée par un autre programme</translation>
    </message>
    <message>
      <location filename="../../plugin/io/store.py" />
      <source>the study {file} is open in another program or project</source>
      <translation>l’étude {file} est ouverte dans un autre programme ou projet</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the study {file} was changed by another program meanwhile</source>
      <translation>l’étude {file} a été modifiée entre-temps par un autre programme</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/createstudy.py" />
      <source>the study {name} is no GeoPackage</source>
      <translation>l’étude {name} n’est pas un GeoPackage</translation>
    </message>
    <message>
      <location filename="../../plugin/io/store.py" />
      <source>the study {path} is not there</source>
      <translation>l’étude {path} est absente</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>the study {} has no layer {}</source>
      <translation>l’étude {} n’a pas de couche {}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/gpkg.py" />
      <source>the study's metadata cannot be written ({error})</source>
      <translation>les métadonnées de l’étude ne peuvent pas être écrites ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/surface_styles.py" />
      <source>the style</source>
      <translation>le style</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>the style of {table}</source>
      <translation>le style de {table}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/charges.py" />
      <source>the surface has no link from {start} to {end}</source>
      <translation>la surface n’a pas de liaison de {start} à {end}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>the table of exposure {source} cannot be read</source>
      <translation>le tableau d’exposition {source} est illisible</translation>
    </message>
    <message>
      <location filename="../../plugin/io/results.py" />
      <source>the table of gateways</source>
      <translation>le tableau des débouchés</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>the table of gateways {name} holds a rank that is no number ({error})</source>
      <translation>le tableau des débouchés {name} contient un rang qui n’est pas un nombre ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>the table of gateways {name} {what}</source>
      <translation>le tableau des débouchés {name} {what}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>the table of gateways {path} cannot be read</source>
      <translation>le tableau des débouchés {path} est illisible</translation>
    </message>
    <message>
      <location filename="../../plugin/io/corridor_results.py" />
      <source>the table of legs</source>
      <translation>le tableau des tronçons</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>the table of lengths</source>
      <translation>le tableau des longueurs</translation>
    </message>
    <message>
      <location filename="../../layers/import_roads.py" />
      <source>the table of road classes gives '{value}' the class '{name}'</source>
      <translation>le tableau des classes de routes donne à « {value} » la classe « {name} »</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>the table of road classes has {} cells</source>
      <translation>le tableau des classes de routes a {} cellules</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>the table of scenarios {source} cannot be read</source>
      <translation>le tableau des scénarios {source} est illisible</translation>
    </message>
    <message>
      <location filename="../../plugin/io/appendix.py" />
      <source>the table {file} cannot be read</source>
      <translation>le tableau {file} est illisible</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the table {file} has no columns grade and factor</source>
      <translation>le tableau {file} n’a pas de colonnes grade et factor</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>the table {file} has the code {code} twice</source>
      <translation>le tableau {file} a deux fois le code {code}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the table {file} of grades does not exist</source>
      <translation>le tableau de pentes {file} n’existe pas</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>the table {file} of land cover has no columns code, name and {mode}</source>
      <translation>le tableau d’occupation du sol {file} n’a pas de colonnes code, name et {mode}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/appendix.py" />
      <source>the table {name} cannot be written ({error})</source>
      <translation>le tableau {name} ne peut pas être écrit ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>the table {} has no statement on control</source>
      <translation>la table {} n’a aucune déclaration de contrôle</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_mosaic.py" />
      <source>the terrain</source>
      <translation>le terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_cache.py" />
      <source>the terrain cache</source>
      <translation>le cache du terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_cache.py" />
      <source>the terrain cache cannot be written to {folder} ({error})</source>
      <translation>le cache du terrain ne peut pas être écrit dans {folder} ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/relief.py" />
      <source>the terrain cannot be drawn ({reason})</source>
      <translation>le terrain ne peut pas être dessiné ({reason})</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/relief.py" />
      <source>the terrain does not reach the extent of the map</source>
      <translation>le terrain n’atteint pas l’étendue de la carte</translation>
    </message>
    <message>
      <location filename="../../plugin/core/hydrology.py" />
      <source>the terrain has no elevation at all</source>
      <translation>le terrain n’a aucune altitude</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_mosaic.py" />
      <source>the terrain {file} cannot be written to {folder} ({reason})</source>
      <translation>le terrain {file} ne peut pas être écrit dans {folder} ({reason})</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/relief.py" />
      <source>the terrain {terrain} cannot be opened</source>
      <translation>le terrain {terrain} ne peut pas être ouvert</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>the terrain {}</source>
      <translation>le terrain {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>the terrain {} cannot be opened</source>
      <translation>le terrain {} ne peut pas être ouvert</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceterrain.py" />
      <source>the terrain {} does not exist or cannot be read as a raster</source>
      <translation>le terrain {} n’existe pas ou ne peut pas être lu comme raster</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/fetchterrain.py" />
      <source>the terrain {} is no GeoTIFF</source>
      <translation>le terrain {} n’est pas un GeoTIFF</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/themelayers.py" />
      <source>the theme {name} has no layer to draw</source>
      <translation>le thème {name} n’a aucune couche à dessiner</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_tile.py" />
      <source>the tile is damaged at its source: leave it out of the extent</source>
      <translation>la dalle est endommagée à sa source : laissez-la hors de l’étendue</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_fetch.py" />
      <source>the tile {tile}</source>
      <translation>la dalle {tile}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/isochrones.py" />
      <source>the time "{word}" is no number of hours above 0</source>
      <translation>le temps « {word} » n’est pas un nombre d’heures supérieur à 0</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>the title {title} is used twice</source>
      <translation>le titre {title} sert deux fois</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>the tonnage cannot go by generalised cost without weights</source>
      <translation>le tonnage ne peut suivre le coût généralisé sans poids</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfaceform.py" />
      <source>the vertical factor is to be your own table and none is given</source>
      <translation>le facteur vertical doit être votre propre tableau et aucun n’est donné</translation>
    </message>
    <message>
      <location filename="../../plugin/core/prepared.py" />
      <source>the vertical factor {factor} is negative or not a number</source>
      <translation>le facteur vertical {factor} est négatif ou n’est pas un nombre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>the weight of {} is missing</source>
      <translation>le poids de {} manque</translation>
    </message>
    <message>
      <location filename="../../plugin/core/ranking.py" />
      <source>the weights of money, hours and exposure are {money:g}, {hours:g} and {exposure:g}</source>
      <translation>les poids de l’argent, des heures et de l’exposition sont {money:g}, {hours:g} et {exposure:g}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/weighing.py" />
      <source>the weights {text} are no three numbers</source>
      <translation>les poids {text} ne sont pas trois nombres</translation>
    </message>
    <message>
      <location filename="../../layers/dateforms.py" />
      <source>the year {year} is not between {first} and {last}</source>
      <translation>l’année {year} n’est pas entre {first} et {last}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorequest.py" />
      <source>the zone policy has no actor class '{}'</source>
      <translation>la politique de zones n’a pas de classe d’acteur « {} »</translation>
    </message>
    <message>
      <location filename="../../plugin/core/presets.py" />
      <source>the zone policy has no row for the actor class '{actor_class}' of zone {zone}</source>
      <translation>la politique de zones n’a pas de ligne pour la classe d’acteur « {actor_class} » de la zone {zone}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the zone policy has the time factor 0 for '{actor}'</source>
      <translation>la politique de zones a le facteur de temps 0 pour « {actor} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the zone policy has two rows for '{actor}'</source>
      <translation>la politique de zones a deux lignes pour « {actor} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the zone policy has {count} cells</source>
      <translation>la politique de zones a {count} cellules</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the zone policy says blocked = '{text}' for '{actor}'</source>
      <translation>la politique de zones dit blocked = « {text} » pour « {actor} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>the zone policy says {column} = '{text}' for '{what}'</source>
      <translation>la politique de zones dit {column} = « {text} » pour « {what} »</translation>
    </message>
    <message>
      <location filename="../../plugin/core/prepared.py" />
      <source>the zones have another shape than the friction</source>
      <translation>les zones n’ont pas les dimensions de la friction</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>the {} of {} is '{}' in the field {}</source>
      <translation>{} de {} vaut « {} » dans le champ {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>the {} of {} is {:g} {} in the field {}</source>
      <translation>{} de {} vaut {:g} {} dans le champ {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>theme</source>
      <translation>thème</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>there are no routes yet for {}</source>
      <translation>il n’y a pas encore d’itinéraires pour {}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapjobs.py" />
      <source>there are {known}</source>
      <translation>il y a {known}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/themelayers.py" />
      <source>there are {names}</source>
      <translation>il y a {names}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/build.py" />
      <source>there is no corridor and no belt to make a page of</source>
      <translation>il n’y a ni corridor ni ceinture dont faire une page</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>there is no corridor between any of the {} pairs</source>
      <translation>il n’y a de corridor entre aucune des {} paires</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>there is no corridor from {} to {} ({})</source>
      <translation>il n’y a pas de corridor de {} à {} ({})</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_route.py" />
      <source>there is no friction surface to read routes from</source>
      <translation>il n’y a pas de surface de friction où lire des itinéraires</translation>
    </message>
    <message>
      <location filename="../../layers/cells.py" />
      <source>there is no place to make cells from</source>
      <translation>il n’y a pas de lieu dont faire des cellules</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>there is no source</source>
      <translation>il n’y a pas de source</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>this place is not on the map</source>
      <translation>ce lieu n’est pas sur la carte</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>this version of the plugin has no algorithm {}</source>
      <translation>cette version de l’extension n’a pas d’algorithme {}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>tick a document of the list</source>
      <translation>cochez un document de la liste</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/report_tab.py" />
      <source>tick at least one of the list</source>
      <translation>cochez-en au moins un dans la liste</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>time factor</source>
      <translation>facteur de temps</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>to the belt</source>
      <translation>vers la ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>to {km:g} km</source>
      <translation>jusqu’à {km:g} km</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>tonnage</source>
      <translation>tonnage</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>township</source>
      <translation>township</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>township: statements on towns and villages count for their township. place: only statements on a place that has the name of an area.</source>
      <translation>township : les déclarations sur les villes et villages comptent pour leur township. lieu : seules comptent celles sur un lieu qui porte le nom d’un territoire.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/traveltimerings.py" />
      <source>travel time</source>
      <translation>temps de parcours</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>try again later, what is fetched already is kept</source>
      <translation>réessayez plus tard, ce qui est déjà téléchargé est conservé</translation>
    </message>
    <message>
      <location filename="../../plugin/io/gpkg.py" />
      <source>try another folder</source>
      <translation>essayez un autre dossier</translation>
    </message>
    <message>
      <location filename="../../layers/cells.py" />
      <source>two places of the cells have the same position</source>
      <translation>deux lieux des cellules ont la même position</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>two scenarios are named '{scenario}'</source>
      <translation>deux scénarios s’appellent « {scenario} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>unknown format</source>
      <translation>format inconnu</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>unknown reason</source>
      <translation>raison inconnue</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_styles.py" />
      <source>up to {} %</source>
      <translation>jusqu’à {} %</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_dock.py" />
      <source>up {up:,.0f} m, down {down:,.0f} m</source>
      <translation>montée {up:,.0f} m, descente {down:,.0f} m</translation>
    </message>
    <message>
      <location filename="../../plugin/io/store.py" />
      <source>update the plugin, or build the study again with Create study</source>
      <translation>mettez à jour l’extension, ou reconstruisez l’étude avec « Créer une étude »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>use 1 for no change</source>
      <translation>utilisez 1 pour ne rien changer</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>use 16 neighbours or install numba</source>
      <translation>utilisez 16 voisins ou installez numba</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>use 8, 16 or ring</source>
      <translation>utilisez 8, 16 ou ring</translation>
    </message>
    <message>
      <location filename="../../plugin/core/hydrology.py" />
      <source>use a larger one</source>
      <translation>utilisez-en un plus grand</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>use a terrain that covers it, or remove it from the layer</source>
      <translation>utilisez un terrain qui le couvre, ou retirez-le de la couche</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>use a terrain that covers them</source>
      <translation>utilisez un terrain qui les couvre</translation>
    </message>
    <message>
      <location filename="../../layers/rivers/build.py" />
      <source>use another</source>
      <translation>utilisez-en un autre</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>use auto, numba or scipy</source>
      <translation>utilisez auto, numba ou scipy</translation>
    </message>
    <message>
      <location filename="../../plugin/io/system.py" />
      <source>use coarser cells, a smaller extent or a larger memory budget</source>
      <translation>utilisez des cellules plus grossières, une étendue plus petite ou un budget de mémoire plus grand</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapjobs.py" />
      <source>use letters, digits, - and _ around {known}</source>
      <translation>utilisez des lettres, des chiffres, - et _ autour de {known}</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>use one of these values</source>
      <translation>utilisez l’une de ces valeurs</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>use one of {known}</source>
      <translation>utilisez l’une de ces valeurs : {known}</translation>
    </message>
    <message>
      <location filename="../../layers/import_roads.py" />
      <source>use one of {known}, or nothing to leave it out</source>
      <translation>utilisez l’une de ces valeurs : {known}, ou rien pour la laisser de côté</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/expressions.py" />
      <source>use one of {}</source>
      <translation>utilisez l’une de {}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>use s, numbers, + - * / ^ and {functions}</source>
      <translation>utilisez s, des nombres, + - * / ^ et {functions}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_page.py" />
      <source>use study_report_a3.qpt as it is shipped, or keep its item ids</source>
      <translation>utilisez study_report_a3.qpt tel qu’il est fourni, ou gardez les identifiants de ses éléments</translation>
    </message>
    <message>
      <location filename="../../layers/import_events.py" />
      <source>use the place of a gateway, or add the gateway</source>
      <translation>utilisez le lieu d’un débouché, ou ajoutez le débouché</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_fetch.py" />
      <source>use {product} (about {size:,.0f} MB)</source>
      <translation>utilisez {product} (environ {size:,.0f} Mo)</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>validation</source>
      <translation>validation</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/updatestudy.py" />
      <source>version</source>
      <translation>version</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/costfunctions.py" />
      <source>vertical factor</source>
      <translation>facteur vertical</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/sitesexposure.py" />
      <source>villages</source>
      <translation>villages</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>voronoi</source>
      <translation>voronoï</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/headless.py" />
      <source>wait for it, or cancel it in the dock</source>
      <translation>attendez-le, ou annulez-le dans le panneau</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>waiting</source>
      <translation>l’attente</translation>
    </message>
    <message>
      <location filename="../../plugin/core/landcover.py" />
      <source>warp it to EPSG:4326</source>
      <translation>reprojetez-le en EPSG:4326</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>warp it to a CRS in metres or degrees</source>
      <translation>reprojetez-le dans un SCR en mètres ou en degrés</translation>
    </message>
    <message>
      <location filename="../../plugin/core/grid.py" />
      <source>warp it to a north-up grid</source>
      <translation>reprojetez-le sur une grille orientée au nord</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>was cut off after {read} of {size} bytes</source>
      <translation>a été coupée après {read} octets sur {size}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>weights are numbers</source>
      <translation>les poids sont des nombres</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>what if</source>
      <translation>et si</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>what is free</source>
      <translation>ce qui est libre</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/leastcostcorridor.py" />
      <source>width</source>
      <translation>largeur</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/styles.py" />
      <source>within {outer:g} km of a belt</source>
      <translation>à moins de {outer:g} km d’une ceinture</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/corridor_styles.py" />
      <source>within {value:g} % of the least cost</source>
      <translation>à moins de {value:g} % du moindre coût</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>write YYYY, YYYY-MM or YYYY-MM-DD</source>
      <translation>écrivez AAAA, AAAA-MM ou AAAA-MM-JJ</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>write YYYY-MM-DD, YYYY-MM or YYYY</source>
      <translation>écrivez AAAA-MM-JJ, AAAA-MM ou AAAA</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>write a grade and a factor as numbers</source>
      <translation>écrivez une pente et un facteur en nombres</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>write a list of names or ids</source>
      <translation>écrivez une liste de noms ou d’identifiants</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>write a list of objects, [{...}, ...]</source>
      <translation>écrivez une liste d’objets, [{...}, ...]</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>write a number above zero</source>
      <translation>écrivez un nombre supérieur à zéro</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>write a number of zero or more</source>
      <translation>écrivez un nombre nul ou positif</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>write a text in quotes</source>
      <translation>écrivez un texte entre guillemets</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>write a whole code and a factor above zero, or closed</source>
      <translation>écrivez un code entier et un facteur supérieur à zéro, ou closed</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>write an object, {"...": ...}</source>
      <translation>écrivez un objet, {"...": ...}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenarios.py" />
      <source>write an object, {{"name": "...", ...}}</source>
      <translation>écrivez un objet, {{"name": "...", ...}}</translation>
    </message>
    <message>
      <location filename="../../layers/importing.py" />
      <source>write another id</source>
      <translation>écrivez un autre identifiant</translation>
    </message>
    <message>
      <location filename="../../plugin/core/buffers.py" />
      <source>write at most {most:g} km</source>
      <translation>écrivez au plus {most:g} km</translation>
    </message>
    <message>
      <location filename="../../layers/statements.py" />
      <source>write dates as 2025-06-01</source>
      <translation>écrivez les dates comme 2025-06-01</translation>
    </message>
    <message>
      <location filename="../../layers/rowreader.py" />
      <source>write digits with a decimal point</source>
      <translation>écrivez des chiffres avec un point décimal</translation>
    </message>
    <message>
      <location filename="../../plugin/core/buffers.py" />
      <source>write distances of at least 0 around points and lines</source>
      <translation>écrivez des distances d’au moins 0 autour de points et de lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/core/isochrones.py" />
      <source>write hours such as 6, 12, 24, 48</source>
      <translation>écrivez des heures comme 6, 12, 24, 48</translation>
    </message>
    <message>
      <location filename="../../plugin/io/pdf.py" />
      <source>write it again with QGIS</source>
      <translation>écrivez-le à nouveau avec QGIS</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>write it as 1 + (s / 0.1)^2</source>
      <translation>écrivez-la comme 1 + (s / 0.1)^2</translation>
    </message>
    <message>
      <location filename="../../plugin/core/dates.py" />
      <source>write it as YYYY-MM-DD, for example 2026-01-15</source>
      <translation>écrivez-la comme AAAA-MM-JJ, par exemple 2026-01-15</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/project.py" />
      <source>write it beside the study</source>
      <translation>écrivez-le à côté de l’étude</translation>
    </message>
    <message>
      <location filename="../../plugin/io/closures.py" />
      <source>write its id or name as its layer has it</source>
      <translation>écrivez son identifiant ou son nom tel que l’a sa couche</translation>
    </message>
    <message>
      <location filename="../../layers/import_events.py" />
      <source>write its name as in places, or add it there</source>
      <translation>écrivez son nom comme dans places, ou ajoutez-l’y</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>write kilometres above 0, such as 10, 50, 100</source>
      <translation>écrivez des kilomètres au-dessus de 0, comme 10, 50, 100</translation>
    </message>
    <message>
      <location filename="../../plugin/core/buffers.py" />
      <source>write kilometres such as 1, 5, 10, 25</source>
      <translation>écrivez des kilomètres comme 1, 5, 10, 25</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>write one in s</source>
      <translation>écrivez-en une en s</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridorpairs.py" />
      <source>write percentages such as 1, 5, 10</source>
      <translation>écrivez des pourcentages comme 1, 5, 10</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapjobs.py" />
      <source>write placeholders as {{theme}}</source>
      <translation>écrivez les paramètres comme {{theme}}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridorpairs.py" />
      <source>write some such as 1, 5, 10</source>
      <translation>écrivez par exemple 1, 5, 10</translation>
    </message>
    <message>
      <location filename="../../plugin/io/presets.py" />
      <source>write yes or no</source>
      <translation>écrivez yes ou no</translation>
    </message>
    <message>
      <location filename="../../plugin/core/links.py" />
      <source>write zero or more</source>
      <translation>écrivez zéro ou plus</translation>
    </message>
    <message>
      <location filename="../../plugin/core/prepared.py" />
      <source>zone {zone} has no crossing costs</source>
      <translation>la zone {zone} n’a pas de coûts de passage</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importevents.py" />
      <source>zones</source>
      <translation>zones</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/table_pages.py" />
      <source>zones
crossed</source>
      <translation>zones
traversées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/gatewaymatrix.py" />
      <source>{:,.0f} t of {} cannot move in this season.</source>
      <translation>{:,.0f} t de {} ne peuvent circuler cette saison.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>{:.1f} km on blocked ground, money and hours without them</source>
      <translation>{:.1f} km sur terrain bloqué, argent et heures sans eux</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>{:.1f} km outside the surface left out</source>
      <translation>{:.1f} km hors de la surface laissés de côté</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>{:.1f} km steeper than the mode can climb, money and hours without them</source>
      <translation>{:.1f} km plus raides que le mode ne peut gravir, argent et heures sans eux</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_tab.py" />
      <source>{belts} mining belts, {gateways} gateways, evidence to {date}</source>
      <translation>{belts} ceintures minières, {gateways} débouchés, preuves jusqu’au {date}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/figure_sections.py" />
      <source>{belt} to {gateway}: {winner}</source>
      <translation>{belt} – {gateway} : {winner}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>{belt}, across a border: {winners}.</source>
      <translation>{belt}, au-delà d’une frontière : {winners}.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/system.py" />
      <source>{cells:.1f} million cells need {needed:,.0f} MB and {budget:,.0f} MB may be used</source>
      <translation>{cells:.1f} millions de cellules demandent {needed:,.0f} Mo et {budget:,.0f} Mo peuvent servir</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>{codes} and others</source>
      <translation>{codes} et d’autres</translation>
    </message>
    <message>
      <location filename="../../plugin/core/accumulate.py" />
      <source>{costs} start costs do not fit {sources} sources</source>
      <translation>{costs} coûts de départ ne correspondent pas à {sources} sources</translation>
    </message>
    <message>
      <location filename="../../plugin/core/names.py" />
      <source>{count} areas have this name</source>
      <translation>{count} territoires portent ce nom</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>{count} deposits or prospects belong to this belt. Each is drawn as a disc of the precision of its position: the deposit lies somewhere within it. The outline of the belt is derived from the discs ({method}).</source>
      <translation>{count} gisements ou indices appartiennent à cette ceinture. Chacun est dessiné comme un disque de la précision de sa position : le gisement s’y trouve quelque part. Le contour de la ceinture est tiré des disques ({method}).</translation>
    </message>
    <message>
      <location filename="../../plugin/io/comparing.py" />
      <source>{count} features instead of {wanted} in {layer}</source>
      <translation>{count} entités au lieu de {wanted} dans {layer}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>{count} gateways tie</source>
      <translation>{count} débouchés à égalité</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/study_control.py" />
      <source>{count} layers of {name}, control as of {date}</source>
      <translation>{count} couches de {name}, contrôle au {date}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/exportmaps.py" />
      <source>{count} maps</source>
      <translation>{count} cartes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativerecords.py" />
      <source>{count} met themselves</source>
      <translation>{count} se recoupaient</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>{count} routes. Bold: first of its belt under the weights. Click one, here or on the map.</source>
      <translation>{count} itinéraires. En gras : premier de sa ceinture selon les poids. Cliquez-en un, ici ou sur la carte.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativerecords.py" />
      <source>{count} shared more than {limit:.0%} of their length with better routes, the least alike {least:.0%}</source>
      <translation>{count} partageaient plus de {limit:.0%} de leur longueur avec de meilleurs itinéraires, le moins semblable {least:.0%}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativerecords.py" />
      <source>{count} turned off for a stretch that costs less than {local:.0%} of the best route, which is a variant or a needless turn</source>
      <translation>{count} s’écartaient sur une portion qui coûte moins de {local:.0%} du meilleur itinéraire, simple variante ou détour inutile</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_fetch.py" />
      <source>{error}; the list that was fetched earlier is used</source>
      <translation>{error} ; la liste téléchargée plus tôt est utilisée</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>{field} is missing</source>
      <translation>{field} manque</translation>
    </message>
    <message>
      <location filename="../../layers/stored.py" />
      <source>{field} is {value!r}</source>
      <translation>{field} vaut {value!r}</translation>
    </message>
    <message>
      <location filename="../../layers/stored.py" />
      <source>{field} is {value!r}, no {kind}</source>
      <translation>{field} vaut {value!r}, qui n’est pas du type {kind}</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>{field} is {value}, which is no date</source>
      <translation>{field} vaut {value}, qui n’est pas une date</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>{field} is {value}, which is out of range</source>
      <translation>{field} vaut {value}, hors limites</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>{field} {value} is not in {layer}</source>
      <translation>{field} {value} n’est pas dans {layer}</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>{field} {value} is not one of {known}</source>
      <translation>{field} {value} n’est aucune des valeurs {known}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/study_layers.py" />
      <source>{file} is no complete study, it has no layer {layers}</source>
      <translation>{file} n’est pas une étude complète, il y manque la couche {layers}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>{file} is read as {codec}</source>
      <translation>{file} est lu en {codec}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/tabular.py" />
      <source>{file}: layer {layer}</source>
      <translation>{file} : couche {layer}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/charts.py" />
      <source>{gateway} has {count} values for {measures} measures</source>
      <translation>{gateway} a {count} valeurs pour {measures} mesures</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/content.py" />
      <source>{gate}: {value} {unit} stated</source>
      <translation>{gate} : {value} {unit} déclarés</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/live_route.py" />
      <source>{hours:.1f} h   {usd:.0f} USD/t
{length:.0f} {unit}, {exposed:.0f} exposed</source>
      <translation>{hours:.1f} h   {usd:.0f} USD/t
{length:.0f} {unit}, {exposed:.0f} exposés</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/styles.py" />
      <source>{inner:g} to {outer:g} km</source>
      <translation>{inner:g} à {outer:g} km</translation>
    </message>
    <message>
      <location filename="../../plugin/core/scenario.py" />
      <source>{key} of {name} in {part}</source>
      <translation>{key} de {name} dans {part}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>{known} of {all} legs</source>
      <translation>{known} tronçons sur {all}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>{label} cannot be read</source>
      <translation>{label} : lecture impossible</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>{label} does not cover any of the terrain</source>
      <translation>{label} ne couvre aucune partie du terrain</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>{label} has no coordinate reference system</source>
      <translation>{label} n’a pas de système de coordonnées de référence</translation>
    </message>
    <message>
      <location filename="../../plugin/core/links.py" />
      <source>{label} has the kind '{kind}'</source>
      <translation>{label} a le genre « {kind} »</translation>
    </message>
    <message>
      <location filename="../../plugin/core/links.py" />
      <source>{label} has the season '{season}'</source>
      <translation>{label} a la saison « {season} »</translation>
    </message>
    <message>
      <location filename="../../plugin/io/friction_file.py" />
      <source>{label} has {count} cells without a number in band {band}</source>
      <translation>{label} a {count} cellules sans nombre dans la bande {band}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/friction_file.py" />
      <source>{label} has {count} negative cells in band {band}</source>
      <translation>{label} a {count} cellules négatives dans la bande {band}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/links.py" />
      <source>{label} has {what} = {value:g}</source>
      <translation>{label} a {what} = {value:g}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>{label} holds the classes {classes} that the table of classes lacks</source>
      <translation>{label} contient les classes {classes}, absentes du tableau des classes</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>{label} holds {count} classes</source>
      <translation>{label} contient {count} classes</translation>
    </message>
    <message>
      <location filename="../../plugin/io/land_cover.py" />
      <source>{label} holds {dtype} values and no classes</source>
      <translation>{label} contient des valeurs {dtype} et non des classes</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_layers.py" />
      <source>{layer} at {date} (schematic)</source>
      <translation>{layer} au {date} (schématique)</translation>
    </message>
    <message>
      <location filename="../../layers/catalogue.py" />
      <source>{layer}/layer.json is wrong ({error})</source>
      <translation>{layer}/layer.json est incorrect ({error})</translation>
    </message>
    <message>
      <location filename="../../layers/validate.py" />
      <source>{lon:g}, {lat:g} is not in {country}</source>
      <translation>{lon:g}, {lat:g} n’est pas dans le pays {country}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/corridor_styles.py" />
      <source>{low:g} – {high:g} km wide</source>
      <translation>large de {low:g} – {high:g} km</translation>
    </message>
    <message>
      <location filename="../../plugin/core/errors.py" />
      <source>{message}: {hint}</source>
      <translation>{message} : {hint}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>{most} are the most: give a table instead</source>
      <translation>{most} est le maximum : donnez plutôt un tableau</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/libraries.py" />
      <source>{names} cannot be found, which {purposes} need: {hint}, then restart QGIS.</source>
      <translation>{names} introuvable, nécessaire pour {purposes} : {hint}, puis redémarrez QGIS.</translation>
    </message>
    <message>
      <location filename="../../plugin/main.py" />
      <source>{names} cannot be found; install it: {hint}</source>
      <translation>{names} introuvable ; à installer : {hint}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>{name} '{url}' is no web address</source>
      <translation>{name} « {url} » n’est pas une adresse web</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>{name} ({file}) cannot be read as a raster</source>
      <translation>{name} ({file}) : lecture impossible comme raster</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>{name} ({file}) cannot be read to its end</source>
      <translation>{name} ({file}) : lecture impossible jusqu’à la fin</translation>
    </message>
    <message>
      <location filename="../../plugin/io/friction_file.py" />
      <source>{name} ({file}) describes itself in a form that is not understood ({error})</source>
      <translation>{name} ({file}) se décrit sous une forme qui n’est pas comprise ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>{name} ({file}) does not exist</source>
      <translation>{name} ({file}) n’existe pas</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>{name} ({file}) has no band {band}</source>
      <translation>{name} ({file}) n’a pas de bande {band}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>{name} ({file}) has no coordinate reference system</source>
      <translation>{name} ({file}) n’a pas de système de coordonnées de référence</translation>
    </message>
    <message>
      <location filename="../../plugin/io/friction_file.py" />
      <source>{name} ({file}) is no friction surface</source>
      <translation>{name} ({file}) n’est pas une surface de friction</translation>
    </message>
    <message>
      <location filename="../../plugin/io/classes.py" />
      <source>{name} ({short}) cannot be read ({error})</source>
      <translation>{name} ({short}) : lecture impossible ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/io/classes.py" />
      <source>{name} ({short}) cannot be read as a raster</source>
      <translation>{name} ({short}) : lecture impossible comme raster</translation>
    </message>
    <message>
      <location filename="../../plugin/io/classes.py" />
      <source>{name} ({short}) has no coordinate reference system</source>
      <translation>{name} ({short}) n’a pas de système de coordonnées de référence</translation>
    </message>
    <message>
      <location filename="../../plugin/io/classes.py" />
      <source>{name} ({short}) holds {dtype} values and no classes</source>
      <translation>{name} ({short}) contient des valeurs {dtype} et non des classes</translation>
    </message>
    <message>
      <location filename="../../plugin/io/rasters.py" />
      <source>{name} and the extent asked for do not overlap</source>
      <translation>{name} et l’étendue demandée ne se recouvrent pas</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_tile.py" />
      <source>{name} begins at {west:.6f}, {north:.6f} with pixels of {pixel:.8f} degrees, instead of {x:.6f}, {y:.6f} and {step:.8f}</source>
      <translation>{name} commence à {west:.6f}, {north:.6f} avec des pixels de {pixel:.8f} degrés, au lieu de {x:.6f}, {y:.6f} et {step:.8f}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenarios.py" />
      <source>{name} cannot be read ({error})</source>
      <translation>{name} : lecture impossible ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/io/atomic.py" />
      <source>{name} cannot be written to the folder {folder} ({reason})</source>
      <translation>{name} : écriture impossible dans le dossier {folder} ({reason})</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>{name} closes level ground</source>
      <translation>{name} ferme le terrain plat</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenarios.py" />
      <source>{name} does not exist</source>
      <translation>{name} n’existe pas</translation>
    </message>
    <message>
      <location filename="../../plugin/io/classes.py" />
      <source>{name} does not overlap the areas</source>
      <translation>{name} ne recouvre pas les zones</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>{name} gives {factor:g} at the grade {grade:g}</source>
      <translation>{name} donne {factor:g} à la pente {grade:g}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/surface.py" />
      <source>{name} has another shape than the surface</source>
      <translation>{name} n’a pas les dimensions de la surface</translation>
    </message>
    <message>
      <location filename="../../plugin/core/buffers.py" />
      <source>{name} has no inside for the ring distance {distance:g} km</source>
      <translation>{name} n’a pas d’intérieur pour la distance d’anneau de {distance:g} km</translation>
    </message>
    <message>
      <location filename="../../plugin/core/buffers.py" />
      <source>{name} has no {side} side</source>
      <translation>{name} n’a pas de côté {side}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_tile.py" />
      <source>{name} has {cols} x {rows} pixels instead of {width} x {height}</source>
      <translation>{name} a {cols} x {rows} pixels au lieu de {width} x {height}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/owngrade.py" />
      <source>{name} has {count} rows</source>
      <translation>{name} : nombre de lignes {count}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_tile.py" />
      <source>{name} has {found} instead of WGS 84</source>
      <translation>{name} a {found} au lieu de WGS 84</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>{name} has {size} bytes, more than {limit}</source>
      <translation>{name} a {size} octets, plus de {limit}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>{name} holds a login</source>
      <translation>{name} contient un identifiant de connexion</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_tile.py" />
      <source>{name} holds elevations from {low:.0f} to {high:.0f} m, beyond {lowest:.0f} to {highest:.0f} m</source>
      <translation>{name} contient des altitudes de {low:.0f} à {high:.0f} m, hors de {lowest:.0f} à {highest:.0f} m</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenarios.py" />
      <source>{name} holds no scenario</source>
      <translation>{name} ne contient pas de scénario</translation>
    </message>
    <message>
      <location filename="../../plugin/core/surface.py" />
      <source>{name} is negative or not a number in {count} cells</source>
      <translation>{name} : valeur négative ou non numérique dans {count} cellules</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenarios.py" />
      <source>{name} is no JSON at line {line}, column {column} ({error})</source>
      <translation>{name} n’est pas du JSON à la ligne {line}, colonne {column} ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/io/pdf.py" />
      <source>{name} is no PDF with a classic cross-reference table</source>
      <translation>{name} n’est pas un PDF à table de références croisées classique</translation>
    </message>
    <message>
      <location filename="../../plugin/io/copernicus.py" />
      <source>{name} is no list of {product} tiles, {says}</source>
      <translation>{name} n’est pas une liste de dalles {product}, {says}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>{name} is not at {host}, which answers {status}</source>
      <translation>{name} n’est pas sur {host}, qui répond {status}</translation>
    </message>
    <message>
      <location filename="../../plugin/core/grid.py" />
      <source>{name} is on another grid</source>
      <translation>{name} est sur une autre grille</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapjobs.py" />
      <source>{name} is there already</source>
      <translation>{name} existe déjà</translation>
    </message>
    <message>
      <location filename="../../plugin/core/alternatives.py" />
      <source>{name} is {value:g}</source>
      <translation>{name} vaut {value:g}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/layoutfiles.py" />
      <source>{name} would have no page</source>
      <translation>{name} n’aurait aucune page</translation>
    </message>
    <message>
      <location filename="../../plugin/io/download.py" />
      <source>{name} {hiccup} ({attempt} attempts)</source>
      <translation>{name} {hiccup} ({attempt} tentatives)</translation>
    </message>
    <message>
      <location filename="../../plugin/io/atomic.py" />
      <source>{name} {path} is a folder</source>
      <translation>{name} {path} est un dossier</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/content.py" />
      <source>{name}, critical grade {grade:.0%}</source>
      <translation>{name}, pente critique {grade:.0%}</translation>
    </message>
    <message>
      <location filename="../../layers/catalogue.py" />
      <source>{name}/layer.json: {geometry} is no geometry</source>
      <translation>{name}/layer.json : {geometry} n’est pas une géométrie</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/corridoratlas.py" />
      <source>{name}: {pages} pages</source>
      <translation>{name} : {pages} pages</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_panel.py" />
      <source>{origin} to {destination}</source>
      <translation>{origin} – {destination}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_panel.py" />
      <source>{origin} to {destination}, kept</source>
      <translation>{origin} – {destination}, conservé</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/profile_panel.py" />
      <source>{origin} to {destination}, {kind}</source>
      <translation>{origin} – {destination}, {kind}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_model.py" />
      <source>{origin} to {destination}, {kind} route: {usd:,.1f} USD/t, {hours:,.1f} h</source>
      <translation>{origin} – {destination}, itinéraire {kind} : {usd:,.1f} USD/t, {hours:,.1f} h</translation>
    </message>
    <message>
      <location filename="../../plugin/io/vectors.py" />
      <source>{path} cannot be read ({error})</source>
      <translation>{path} : lecture impossible ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/templates.py" />
      <source>{path} is no layout template</source>
      <translation>{path} n’est pas un modèle de mise en page</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/routes_tab.py" />
      <source>{season} season, {date}, {terrain}</source>
      <translation>saison : {season}, {date}, {terrain}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/coverage.py" />
      <source>{short} cannot be read ({error})</source>
      <translation>{short} : lecture impossible ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/io/coverage.py" />
      <source>{short} cannot be read as a raster</source>
      <translation>{short} ne peut être lu comme raster</translation>
    </message>
    <message>
      <location filename="../../plugin/io/coverage.py" />
      <source>{short} does not overlap the corridor</source>
      <translation>{short} ne recouvre pas le corridor</translation>
    </message>
    <message>
      <location filename="../../plugin/io/coverage.py" />
      <source>{short} has no coordinate reference system</source>
      <translation>{short} n’a pas de système de coordonnées de référence</translation>
    </message>
    <message>
      <location filename="../../plugin/io/coverage.py" />
      <source>{short} holds negative counts</source>
      <translation>{short} contient des comptes négatifs</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/headless.py" />
      <source>{step} failed.</source>
      <translation>{step} : échec.</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/jobs.py" />
      <source>{step} failed: {why}</source>
      <translation>{step} : échec : {why}</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/headless.py" />
      <source>{step} was stopped.</source>
      <translation>{step} : arrêté.</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenarios.py" />
      <source>{table}, row {row}</source>
      <translation>{table}, ligne {row}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/mapexport.py" />
      <source>{template} asks for the font {name}, which is missing: Open Sans is used</source>
      <translation>{template} demande la police {name}, qui manque : Open Sans est utilisée</translation>
    </message>
    <message>
      <location filename="../../layers/dateforms.py" />
      <source>{text!r} has a year of two digits</source>
      <translation>{text!r} a une année de deux chiffres</translation>
    </message>
    <message>
      <location filename="../../layers/dateforms.py" />
      <source>{text!r} has no day {day}</source>
      <translation>{text!r} n’a pas de jour {day}</translation>
    </message>
    <message>
      <location filename="../../layers/dateforms.py" />
      <source>{text!r} has no month {month}</source>
      <translation>{text!r} n’a pas de mois {month}</translation>
    </message>
    <message>
      <location filename="../../layers/dateforms.py" />
      <source>{text!r} is ambiguous: day or month first?</source>
      <translation>{text!r} est ambigu : jour ou mois d’abord ?</translation>
    </message>
    <message>
      <location filename="../../layers/dateforms.py" />
      <source>{text!r} is no date</source>
      <translation>{text!r} n’est pas une date</translation>
    </message>
    <message>
      <location filename="../../layers/dates.py" />
      <source>{text!r} is not of the form YYYY, YYYY-MM or YYYY-MM-DD</source>
      <translation>{text!r} n’est pas de la forme AAAA, AAAA-MM ou AAAA-MM-JJ</translation>
    </message>
    <message>
      <location filename="../../layers/dateforms.py" />
      <source>{text!r} is the day number of a spreadsheet, not a date</source>
      <translation>{text!r} est le numéro de jour d’un tableur, pas une date</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>{title}, continued</source>
      <translation>{title}, suite</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/text_sections.py" />
      <source>{title}: figures</source>
      <translation>{title} : chiffres</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>{title}: legs, continued</source>
      <translation>{title} : tronçons, suite</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/atlas/pages.py" />
      <source>{title}: red flags, continued</source>
      <translation>{title} : signaux d’alerte, suite</translation>
    </message>
    <message>
      <location filename="../../plugin/core/grid.py" />
      <source>{values} values do not fit a grid of {shape}</source>
      <translation>{values} valeurs ne conviennent pas à une grille de {shape}</translation>
    </message>
    <message>
      <location filename="../../plugin/io/terrain_fetch.py" />
      <source>{ways} or allow more</source>
      <translation>{ways} ou admettez davantage</translation>
    </message>
    <message>
      <location filename="../../plugin/io/editing.py" />
      <source>{what} cannot be written to the study ({reason})</source>
      <translation>{what} : écriture impossible dans l’étude ({reason})</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/layoutfiles.py" />
      <source>{what} {name} cannot be replaced</source>
      <translation>{what} {name} : remplacement impossible</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/book.py" />
      <source>{what} {name} cannot be written</source>
      <translation>{what} {name} : écriture impossible</translation>
    </message>
    <message>
      <location filename="../../plugin/io/scenarios.py" />
      <source>{where}, column {key} is no JSON at character {column} ({error})</source>
      <translation>{where}, la colonne {key} n’est pas du JSON au caractère {column} ({error})</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/surface_styles.py" />
      <source>{} USD/t-km</source>
      <translation>{} USD/t-km</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/terrainrecords.py" />
      <source>{} and {} more</source>
      <translation>{} et {} de plus</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/terrainrecords.py" />
      <source>{} cells ({} %) have no elevation, in {}.</source>
      <translation>{} cellules ({} %) n’ont pas d’altitude, dans {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/surfacejob.py" />
      <source>{} chords of the roads layer have no way between their ends and were left out.</source>
      <translation>{} cordes de la couche de routes n’ont pas de trajet entre leurs bouts et ont été laissées de côté.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>{} features of the layer {} are no lines and were left out</source>
      <translation>{} entités de la couche {} ne sont pas des lignes et ont été laissées de côté</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/globe.py" />
      <source>{} features of the layer {} have no geometry and were left out</source>
      <translation>{} entités de la couche {} n’ont pas de géométrie et ont été laissées de côté</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/validatelayers.py" />
      <source>{} findings</source>
      <translation>{} constats</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/haulage.py" />
      <source>{} has no annual tonnage in the field {}</source>
      <translation>{} n’a pas de tonnage annuel dans le champ {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorecords.py" />
      <source>{} instead of {} is {} at {}.</source>
      <translation>{} au lieu de {} est {} avec {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routeprofile.py" />
      <source>{} is in {} and not in metres</source>
      <translation>{} est en {} et non en mètres</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorecords.py" />
      <source>{} is {}, where the base reaches none.</source>
      <translation>{} est {}, là où la base n’en atteint aucun.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/route_tips.py" />
      <source>{} km exposed</source>
      <translation>{} km exposés</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/surface_styles.py" />
      <source>{} km/h</source>
      <translation>{} km/h</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/routecorridors.py" />
      <source>{} legs of {} have new lines</source>
      <translation>{} tronçons de {} ont de nouvelles lignes</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>{} lies on a blocked cell and was moved by {:.1f} km to the nearest open one.</source>
      <translation>{} se trouve sur une cellule bloquée et a été déplacé de {:.1f} km vers la cellule ouverte la plus proche.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/downstreamreach.py" />
      <source>{} lies outside the terrain and was left out</source>
      <translation>{} se trouve hors du terrain et a été laissé de côté</translation>
    </message>
    <message>
      <location filename="../../plugin/gui/time_panel.py" />
      <source>{} no longer</source>
      <translation>plus de {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/endpoints.py" />
      <source>{} of the layer {} {}</source>
      <translation>{} de la couche {} {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>{} open statements end where newer ones start: see {}</source>
      <translation>{} déclarations ouvertes finissent là où de plus récentes commencent : voir {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importroads.py" />
      <source>{} roads added, {} removed</source>
      <translation>{} routes ajoutées, {} retirées</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/importing.py" />
      <source>{} rows were rejected: see {}</source>
      <translation>{} lignes ont été rejetées : voir {}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/maptexts.py" />
      <source>{} season</source>
      <translation>saison : {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorecords.py" />
      <source>{} stays {} at {}</source>
      <translation>{} reste {} avec {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/terrainrecords.py" />
      <source>{} tiles are land that {} does not show, use GLO-90 there: {}.</source>
      <translation>{} dalles sont des terres que {} ne montre pas, utilisez-y GLO-90 : {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/terrainrecords.py" />
      <source>{} tiles are sea, which is 0 m: {}.</source>
      <translation>{} dalles sont en mer, soit 0 m : {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/linemeasures.py" />
      <source>{} to {}</source>
      <translation>{} – {}</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/profile_styles.py" />
      <source>{} to {} %</source>
      <translation>{} à {} %</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>{} to {}: {} of {} routes; {}.</source>
      <translation>{} – {} : {} itinéraires sur {} ; {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>{} took a scratch layer or a selection ({}), of which nothing is kept</source>
      <translation>{} a pris une couche temporaire ou une sélection ({}), dont rien n’est conservé</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>{} {}</source>
      <translation>{} {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/base.py" />
      <source>{} {} cannot be opened: choose a layer that exists and is not damaged.</source>
      <translation>{} {} ne peut pas être ouvert : choisissez une couche qui existe et n’est pas endommagée.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/alternativeroutes.py" />
      <source>{} {}.</source>
      <translation>{} {}.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/themes.py" />
      <source>{}, {:g} – {:g} h</source>
      <translation>{}, {:g} – {:g} h</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/matrixrecords.py" />
      <source>{}: no gateway is reached</source>
      <translation>{} : aucun débouché n’est atteint</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/scenariorecords.py" />
      <source>{}: no route changes.</source>
      <translation>{} : aucun itinéraire ne change.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/controlzones.py" />
      <source>{}: not joined, {}</source>
      <translation>{} : non joint, {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/comparescenarios.py" />
      <source>{}: {:,} cells are reached no more, {:,} are reached anew.</source>
      <translation>{} : {:,} cellules ne sont plus atteintes, {:,} le sont désormais.</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/rerun.py" />
      <source>{}: {}</source>
      <translation>{} : {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/matrixrecords.py" />
      <source>{}: {} gateways tie as {} at {}, in the order of their hours: {}</source>
      <translation>{} : {} débouchés à égalité comme {} avec {}, dans l’ordre de leurs heures : {}</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/matrixrecords.py" />
      <source>{}: {} is {} at {}, the only gateway reached</source>
      <translation>{} : {} est {} avec {}, le seul débouché atteint</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/matrixrecords.py" />
      <source>{}: {} is {} at {}; {} comes second with {} more</source>
      <translation>{} : {} est {} avec {} ; {} vient en second avec {} de plus</translation>
    </message>
    <message>
      <location filename="../../plugin/processing/terrainrecords.py" />
      <source>{}: {} x {} cells from {} tiles, about {} MB to fetch.</source>
      <translation>{} : {} x {} cellules de {} dalles, environ {} Mo à télécharger.</translation>
    </message>
    <message>
      <location filename="../../plugin/cartography/report/map_sections.py" />
      <source>± km</source>
      <translation>± km</translation>
    </message>
    <message>
      <location filename="../../resources/ui/options.ui" />
      <source>…</source>
      <translation>…</translation>
    </message>
  </context>
</TS>

<?php
// Runs code in the site and writes what it returns as JSON: php run.php FOLDER CODE

list( , $folder, $code ) = $argv;
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require_once $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
echo json_encode( eval( $code ), JSON_THROW_ON_ERROR );

